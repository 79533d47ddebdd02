import { Anchor, Breadcrumbs, Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** One sentence on what the page is for, where the title doesn't say it. */
  description?: ReactNode;
  /** The pages above this one. */
  above?: { label: string; to: LinkProps['to'] }[];
  /** Beside the title: a status. */
  badge?: ReactNode;
  /** At the far end: what can be done here. */
  actions?: ReactNode;
}

export function PageHeader({ title, description, above = [], badge, actions }: Props) {
  useDocumentTitle(`${title} · Sync console`);
  return (
    <Stack gap={4} mb="lg">
      {above.length > 0 && (
        <Breadcrumbs separatorMargin={6} component="nav" aria-label="Pages above">
          {above.map(({ label, to }) => (
            <Anchor key={label} component={Link} to={to} size="sm">
              {label}
            </Anchor>
          ))}
        </Breadcrumbs>
      )}
      <Group justify="space-between" align="center" gap="sm">
        <Group gap="sm">
          <Title order={1} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Title>
          {badge}
        </Group>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {description && (
        <Text c="dimmed" size="sm" maw={720}>
          {description}
        </Text>
      )}
    </Stack>
  );
}
