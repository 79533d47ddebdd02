import { Badge, Button, Group, Skeleton, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { Section } from '@/ui/Section';
import type { Attention } from '../attention';
import classes from './NeedsPerson.module.css';

const ORDER = { red: 0, orange: 1, yellow: 2 };

interface Props {
  /** Undefined until it is known. */
  ascora: Attention[] | undefined;
  pxc: Attention[] | undefined;
  /** Whether one of the services could not be asked. */
  failed: boolean;
}

/** What no machine can settle, each with the page that does. */
export function NeedsPerson({ ascora, pxc, failed }: Props) {
  const items = [...(ascora ?? []), ...(pxc ?? [])].sort((a, b) => ORDER[a.tone] - ORDER[b.tone]);
  // What could not be asked for says so on its own card.
  if (items.length === 0 && failed) return null;
  return (
    <Section
      title="What needs a person"
      actions={
        items.length > 0 && (
          <Badge size="lg" variant="light" color={items[0]?.tone} tt="none" autoContrast>
            {items.length} open
          </Badge>
        )
      }
      flush
    >
      {items.length === 0 && !(ascora && pxc) ? (
        <Skeleton h={20} mx="md" mb="md" w={280} />
      ) : items.length === 0 ? (
        <Group px="md" pb="md" gap="xs" wrap="nowrap">
          <IconCircleCheck size={20} color="var(--mantine-color-green-text)" aria-hidden />
          <Text size="sm">Nothing. Both services go on by themselves.</Text>
        </Group>
      ) : (
        <Stack component="ul" gap={0} className={classes.list} aria-label="What needs a person">
          {items.map((item) => (
            <Item key={item.key} item={item} />
          ))}
        </Stack>
      )}
    </Section>
  );
}

function Item({ item: { service, tone, title, detail, action, link } }: { item: Attention }) {
  const Icon = tone === 'red' ? IconAlertCircle : IconAlertTriangle;
  return (
    <Group component="li" className={classes.item} justify="space-between" gap="sm">
      <Group gap="sm" wrap="nowrap" flex={1} miw={260} align="flex-start">
        <ThemeIcon variant="light" color={tone} radius="xl" aria-hidden>
          <Icon size={18} stroke={1.7} />
        </ThemeIcon>
        <div>
          <Group gap={8}>
            <Text fw={600} size="sm">
              {title}
            </Text>
            <Badge size="sm" variant="default" tt="none">
              {service}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {detail}
          </Text>
        </div>
      </Group>
      <Button
        renderRoot={(props) => <Link {...props} {...(link as LinkProps)} />}
        variant="default"
        size="xs"
      >
        {action}
      </Button>
    </Group>
  );
}
