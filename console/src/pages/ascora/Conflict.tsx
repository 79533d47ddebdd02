import { Button, Skeleton, Stack } from '@mantine/core';
import { IconArrowsSplit } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { AscoraSchemas } from '@/api/client';
import { ProblemError } from '@/api/problem';
import { useMay, useOrganisation } from '@/session/me';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { useCustomerName } from './conflicts/CustomerName';
import { Decided } from './conflicts/Decided';
import { Decision } from './conflicts/Decision';
import { OutcomeOf } from './conflicts/OutcomeOf';
import { Sides } from './conflicts/Sides';
import { useResolve } from './conflicts/useResolve';
import { conflictQuery } from './queries';

const ABOVE = [
  { label: 'Customers', to: '/ascora/customers' },
  { label: 'Conflicts', to: '/ascora/conflicts' },
] as const;

/** One conflict from all three sides, and the decision. */
export function Conflict() {
  const { orgId } = useOrganisation();
  const { conflictId } = useParams({ from: '/ascora/conflicts/$conflictId' });
  const { data, error, refetch } = useQuery(conflictQuery(orgId, Number(conflictId)));
  if (data) return <Known key={data.id} conflict={data} />;
  if (error instanceof ProblemError && error.status === 404) {
    return (
      <EmptyState
        icon={IconArrowsSplit}
        title="There is no such conflict"
        action={
          <Button component={Link} to="/ascora/conflicts">
            To all conflicts
          </Button>
        }
      >
        The address may be mistyped.
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader title="Conflict" above={[...ABOVE]} />
      {error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton h={320} role="status" aria-label="Loading the conflict" />
      )}
    </>
  );
}

function Known({ conflict }: { conflict: AscoraSchemas['AscoraConflict'] }) {
  const name = useCustomerName(conflict.resourceId);
  const resolve = useResolve(conflict.id);
  const open = conflict.status === 'open';
  const decides = useMay('operator') && open;
  return (
    <>
      <PageHeader
        title={name ? `Conflict about ${name}` : 'Conflict'}
        above={[...ABOVE]}
        badge={<StatusBadge status={conflict.status} />}
        description={
          <>
            Changed here and in Ascora since both sides agreed last. Found{' '}
            <TimeAgo at={conflict.detectedAt} />.
          </>
        }
        actions={
          <Button
            variant="default"
            component={Link}
            to="/ascora/customers/$customerId"
            params={{ customerId: conflict.resourceId } as never}
          >
            See the customer
          </Button>
        }
      />
      <Stack>
        <OutcomeOf resolve={resolve} customerId={conflict.resourceId} />
        {!open && <Decided conflict={conflict} />}
        {decides ? <Decision conflict={conflict} resolve={resolve} /> : <Sides conflict={conflict} />}
      </Stack>
    </>
  );
}
