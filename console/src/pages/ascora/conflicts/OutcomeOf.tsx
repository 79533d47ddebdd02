import { Alert } from '@mantine/core';
import { IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import { ProblemError } from '@/api/problem';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { TextLink } from '@/ui/TextLink';
import type { Resolve } from './useResolve';

/** What came of a decision that was just made. */
export function OutcomeOf({ resolve, customerId }: { resolve: Resolve; customerId: string }) {
  return (
    <div aria-live="polite">
      {resolve.error && (
        <ProblemAlert error={resolve.error}>
          <WayOut error={resolve.error} customerId={customerId} />
        </ProblemAlert>
      )}
      {resolve.data && <Success state={resolve.data.state} customerId={customerId} />}
    </div>
  );
}

function Success({ state, customerId }: { state: string | undefined; customerId: string }) {
  if (state === 'pending' || state === 'unknown') {
    return (
      <Alert
        color="yellow"
        icon={<IconHourglass size={20} />}
        title="Decided; Ascora has not got it yet"
        role="status"
      >
        {state === 'pending'
          ? 'It is sent as soon as that is possible. '
          : 'Nobody can tell yet whether Ascora has carried it out. '}
        <ToCustomer customerId={customerId}>Follow it at the customer</ToCustomer>
      </Alert>
    );
  }
  return (
    <Alert color="green" icon={<IconCircleCheck size={20} />} title="The conflict is resolved" role="status">
      {state === 'done'
        ? 'Ascora has what was decided.'
        : 'There was nothing to write: Ascora’s values stay.'}
    </Alert>
  );
}

/** To the conflict that came up meanwhile, or to the customer, where a write that failed can be sent again. */
function WayOut({ error, customerId }: { error: Error; customerId: string }) {
  const conflict = error instanceof ProblemError ? error.body.conflictId : undefined;
  if (typeof conflict === 'number') {
    return (
      <TextLink
        to="/ascora/conflicts/$conflictId"
        params={{ conflictId: String(conflict) }}
        size="sm"
        fw={600}
      >
        Decide the new conflict
      </TextLink>
    );
  }
  return <ToCustomer customerId={customerId}>See the customer</ToCustomer>;
}

function ToCustomer({ customerId, children }: { customerId: string; children: string }) {
  return (
    <TextLink to="/ascora/customers/$customerId" params={{ customerId }} size="sm" fw={600}>
      {children}
    </TextLink>
  );
}
