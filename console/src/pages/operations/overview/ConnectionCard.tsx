import { Box, Group, Paper, Skeleton, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { useRefresh } from '../live';

interface Props {
  icon: Icon;
  title: string;
  badges?: ReactNode;
  error: Error | null;
  children: ReactNode;
  /** Ways to the pages behind the card. */
  links?: ReactNode;
}

/** The frame of a connection on the overview. */
export function ConnectionCard({ icon: Icon, title, badges, error, children, links }: Props) {
  const id = useId();
  const refresh = useRefresh();
  return (
    <Paper withBorder component="section" aria-labelledby={id} p="md">
      <Stack>
        <Group justify="space-between" gap="xs">
          <Group gap="sm" wrap="nowrap">
            <ThemeIcon size="lg" variant="light" aria-hidden>
              <Icon size={20} stroke={1.6} />
            </ThemeIcon>
            <Title order={2} size="h4" id={id}>
              {title}
            </Title>
          </Group>
          <Group gap={6}>{badges}</Group>
        </Group>
        {error ? <ProblemAlert error={error} onRetry={() => void refresh()} /> : children}
        {links && <Group gap="xs">{links}</Group>}
      </Stack>
    </Paper>
  );
}

/** Figures side by side; undefined ones are loading. */
export function Figures({ figures }: { figures: [label: string, value: ReactNode | undefined][] }) {
  return (
    <Group gap="lg" justify="space-between" align="flex-start">
      {figures.map(([label, value]) => (
        <Box key={label} miw={88}>
          <Text size="xs" c="dimmed" fw={600}>
            {label}
          </Text>
          {value === undefined ? (
            <Skeleton h={24} w="60%" mt={2} />
          ) : (
            <Text fz={20} fw={650} lh={1.3} className="figure">
              {value}
            </Text>
          )}
        </Box>
      ))}
    </Group>
  );
}

/** In place of a fact that is not known yet. */
export function Loading() {
  return <Skeleton h={14} w={100} my={4} />;
}
