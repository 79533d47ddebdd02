import { Badge, type BadgeProps } from '@mantine/core';
import { wordOf } from './words';

/** A status, category or state as a badge. The word tells it; the colour only helps. */
export function StatusBadge({ status, ...badge }: { status: string } & BadgeProps) {
  const { label, color } = wordOf(status);
  return (
    <Badge variant="light" color={color} tt="none" fw={600} autoContrast {...badge}>
      {label}
    </Badge>
  );
}
