import { Alert } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { ProblemAlert } from '@/ui/ProblemAlert';

/** What came of trying a token, in place; announced to those who can't see it. */
export function TestOutcome({ error, taken }: { error: unknown; taken?: string }) {
  return (
    <div aria-live="polite">
      {error ? <ProblemAlert error={error} /> : null}
      {taken && !error && (
        <Alert
          color="green"
          icon={<IconCircleCheck size={20} />}
          title="Ascora takes the token"
          role="status"
        >
          {taken}
        </Alert>
      )}
    </div>
  );
}
