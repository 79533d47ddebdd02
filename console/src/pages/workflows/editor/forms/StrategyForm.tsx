import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEditorFormContext, useMember } from '../form';
import type { Config } from '../model';
import { UpdateFields } from './UpdateFields';

const MOST_UPDATES = 50;
const OF_UPDATE = ['type', 'targetId', 'targetIdVariable', 'updateType', 'value', 'rule'];
const NEW: Config = { type: 'key_result', updateType: 'set_value', value: '' };

/** One or several updates, which happen together or not at all. */
export function StrategyForm({ index, base }: { index: number; base: string }) {
  const form = useEditorFormContext();
  const { object: config, value } = useMember(base, 'updates');
  const updates = Array.isArray(value) ? (value as Config[]) : undefined;
  const add = () => {
    if (updates) form.insertListItem(`${base}.updates`, { ...NEW });
    else form.setFieldValue(base, inList(config));
  };
  return (
    <Stack gap="sm">
      {updates ? (
        updates.map((_, at) => (
          <UpdateFields
            key={at}
            index={index}
            base={`${base}.updates.${at}`}
            title={`Update ${at + 1}`}
            onRemove={updates.length > 1 ? () => form.removeListItem(`${base}.updates`, at) : undefined}
          />
        ))
      ) : (
        <UpdateFields index={index} base={base} title="Update 1" />
      )}
      {(updates?.length ?? 1) < MOST_UPDATES && (
        <Button
          variant="light"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={add}
          style={{ alignSelf: 'flex-start' }}
        >
          Add an update
        </Button>
      )}
    </Stack>
  );
}

/** The single update of a step as the first of a list, with a second one. */
function inList(config: Config): Config {
  const entries = Object.entries(config);
  const rest = entries.filter(([member]) => !OF_UPDATE.includes(member));
  const single = entries.filter(([member]) => OF_UPDATE.includes(member));
  return { ...Object.fromEntries(rest), updates: [Object.fromEntries(single), { ...NEW }] };
}
