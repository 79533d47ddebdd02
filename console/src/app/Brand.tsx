import { Group, Text, ThemeIcon } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';

export function Brand() {
  return (
    <Group gap="xs" wrap="nowrap">
      <ThemeIcon size={30} radius="md" aria-hidden>
        <IconRefresh size={18} stroke={2} />
      </ThemeIcon>
      <Text fw={700} size="lg" lh={1}>
        Sync console
      </Text>
    </Group>
  );
}
