import type { AscoraSchemas } from '@/api/client';
import { Facts } from '@/ui/Facts';
import { Section } from '@/ui/Section';
import { TimeAgo } from '@/ui/TimeAgo';

const WORDS: Record<string, string> = {
  local: 'What was wanted here was written to Ascora',
  remote: 'Ascora’s values were kept',
  merge: 'Field by field',
};

/** How a conflict was decided. */
export function Decided({ conflict }: { conflict: AscoraSchemas['AscoraConflict'] }) {
  return (
    <Section title="Decision">
      <Facts
        facts={[
          ['Decided', WORDS[conflict.resolution ?? ''] ?? conflict.resolution],
          ['When', <TimeAgo key="when" at={conflict.resolvedAt} />],
          ['Write', conflict.outboxId ? `No. ${conflict.outboxId} of the outbox` : 'None was needed'],
        ]}
      />
    </Section>
  );
}
