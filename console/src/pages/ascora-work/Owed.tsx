import { Tooltip } from '@mantine/core';
import { StatusBadge } from '@/ui/StatusBadge';
import type { WriteState } from './types';

const MEANINGS: Record<string, string> = {
  pending: 'On its way to Ascora',
  unknown: 'Nobody can tell whether Ascora has it: see the outbox of the sync monitor',
  failed: 'Ascora refused it: see the outbox of the sync monitor',
  void: 'Given up',
};

/** Whether Ascora has what was written; nothing is said when it does. */
export function Owed({ state }: { state: WriteState }) {
  const meaning = MEANINGS[state];
  if (!meaning) return null;
  return (
    <Tooltip label={meaning} events={{ hover: true, focus: true, touch: true }}>
      <span>
        <StatusBadge status={state} size="sm" />
      </span>
    </Tooltip>
  );
}
