import { Group, Paper, Radio, SimpleGrid, Text } from '@mantine/core';
import type { AscoraSchemas } from '@/api/client';
import { fieldLabel } from '../fields';
import type { Side } from './choice';
import classes from './FieldChoice.module.css';
import { Value } from './Value';

interface Props {
  field: AscoraSchemas['FieldConflict'];
  side: Side;
  onChoose: (side: Side) => void;
}

/** A field side by side: what both agreed on, what is wanted here, what Ascora has now. */
export function FieldChoice({ field, side, onChoose }: Props) {
  return (
    <Radio.Group
      label={fieldLabel(field.name)}
      value={side}
      onChange={(chosen) => onChoose(chosen as Side)}
      classNames={{ label: classes.name }}
    >
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs" mt={6}>
        <Paper p="sm" className={classes.base}>
          <Text size="xs" c="dimmed" fw={600} mb={4}>
            Both agreed on
          </Text>
          <Value value={field.base} />
        </Paper>
        <SideCard side="local" label="Wanted here" value={field.local} base={field.base} />
        <SideCard side="remote" label="In Ascora now" value={field.remote} base={field.base} />
      </SimpleGrid>
    </Radio.Group>
  );
}

function SideCard({
  side,
  label,
  value,
  base,
}: {
  side: Side;
  label: string;
  value: unknown;
  base: unknown;
}) {
  return (
    <Radio.Card value={side} p="sm" className={classes.side} aria-label={label}>
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <Radio.Indicator mt={1} />
        <div style={{ minWidth: 0 }}>
          <Text size="xs" c="dimmed" fw={600} mb={4}>
            {label}
          </Text>
          <Value value={value} base={base} compared />
        </div>
      </Group>
    </Radio.Card>
  );
}
