import { Switch } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { ascora, bodyOf } from '@/api/client';
import { messageOf } from '@/api/problem';
import { useMay, useOrganisation } from '@/session/me';
import { tell } from '@/ui/tell';
import { TimeAgo } from '@/ui/TimeAgo';
import { syncStatusQuery } from '../ascoraQueries';
import { useChanged } from '../live';
import type { AscoraStatus, AscoraSyncStatus } from '../types';
import { IntegrationCard, type Tested } from './IntegrationCard';
import { scheduleOf, type Platform } from './platforms';

interface Props {
  platform: Platform;
  status: AscoraStatus | null;
  onCapabilities: () => void;
}

export function AscoraIntegration({ platform, status, onCapabilities }: Props) {
  const { orgId } = useOrganisation();
  const changed = useChanged();
  const sync = useQuery({ ...syncStatusQuery(orgId), enabled: platform.testable });
  const test = useMutation({
    mutationFn: async (): Promise<Tested> => {
      // Without credentials the stored ones are tried.
      const { message } = await bodyOf(
        ascora.POST('/api/organizations/{orgId}/ascora/test', { params: { path: { orgId } }, body: {} }),
      );
      return { success: true, message: message ?? 'Ascora takes the stored token.' };
    },
    meta: SHOWN_IN_PLACE,
    onSettled: changed,
  });
  const tested = test.error ? { success: false, message: messageOf(test.error) } : test.data;
  return (
    <IntegrationCard
      platform={platform}
      facts={[
        ['Last sync', <TimeAgo key="sync" at={status?.lastSync} />],
        ['Schedule', sync.data && scheduleOf(sync.data)],
        ['API address', status?.apiUrl],
        ['Company code', status?.companyCode],
      ]}
      onTest={() => test.mutate()}
      testing={test.isPending}
      tested={tested}
      onCapabilities={onCapabilities}
    >
      {sync.data && platform.testable && <Schedule sync={sync.data} />}
    </IntegrationCard>
  );
}

/** Whether Ascora is read by the clock. */
function Schedule({ sync }: { sync: AscoraSyncStatus }) {
  const { orgId } = useOrganisation();
  const operator = useMay('operator');
  const changed = useChanged();
  const params = { path: { orgId } };
  const change = useMutation({
    mutationFn: (on: boolean): Promise<unknown> =>
      on
        ? bodyOf(
            ascora.POST('/api/organizations/{orgId}/ascora/sync', {
              params,
              body: { intervalSeconds: sync.intervalSeconds },
            }),
          )
        : bodyOf(ascora.DELETE('/api/organizations/{orgId}/ascora/sync', { params })),
    onSuccess: (_answer, on) => tell(on ? 'Ascora is read by the clock' : 'Ascora is read by hand only'),
    onSettled: changed,
  });
  return (
    <Switch
      label="Sync by itself"
      description={
        operator ? 'The interval is set on the connection’s page.' : 'An operator can change this.'
      }
      checked={change.isPending ? change.variables : sync.autoSync}
      disabled={!operator || change.isPending}
      onChange={(event) => change.mutate(event.currentTarget.checked)}
    />
  );
}
