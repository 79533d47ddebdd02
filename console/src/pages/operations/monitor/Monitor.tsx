import { ActionIcon, Stack, Switch, Tooltip } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useIsFetching, useIsMutating, useQuery } from '@tanstack/react-query';
import { IconRefresh } from '@tabler/icons-react';
import { useOrganisation } from '@/session/me';
import { PageHeader } from '@/ui/PageHeader';
import { ascoraKey, ascoraRunsQuery, ascoraStatusQuery } from '../ascoraQueries';
import { useAutoRefresh, useRefresh } from '../live';
import { integrationsQuery, PXC_KEY, pxcRunsQuery } from '../pxcQueries';
import { GettingStarted } from '../overview/GettingStarted';
import { underWay } from '../runs';
import { LiveRuns } from './LiveRuns';
import { MonitorTabs } from './MonitorTabs';
import { NEWEST } from './newest';
import { Statistics } from './Statistics';
import { STARTING } from './starting';
import { SyncNow } from './SyncNow';

/** What both services do and have done, and what they could not do. */
export function Monitor() {
  const { orgId } = useOrganisation();
  const [auto, setAuto] = useLocalStorage({
    key: 'monitor-auto-refresh',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const ascoraRuns = useQuery(ascoraRunsQuery(orgId, NEWEST));
  const pxcRuns = useQuery(pxcRunsQuery(NEWEST));
  const integrations = useQuery(integrationsQuery);
  const ascora = useQuery(ascoraStatusQuery(orgId));
  const nothing = integrations.data?.length === 0 && ascora.data === null && ascoraRuns.data?.total === 0;
  const starting = useIsMutating({ mutationKey: STARTING }) > 0;
  const listed = [...(ascoraRuns.data?.runs ?? []), ...(pxcRuns.data?.rows ?? [])];
  const running = listed.some(({ status }) => underWay(status));
  // What is under way is shown as it goes on, whatever the switch says.
  useAutoRefresh(auto, starting || running);

  return (
    <>
      <PageHeader
        title="Sync monitor"
        description="What both services are doing, what they have done, and what they could not do."
        actions={
          <>
            <Switch
              label="Refresh by itself"
              checked={auto}
              onChange={(event) => setAuto(event.currentTarget.checked)}
            />
            <Refresh />
          </>
        }
      />
      {nothing ? (
        <GettingStarted />
      ) : (
        <Stack>
          <SyncNow lastRuns={ascoraRuns.data?.runs} />
          <LiveRuns ascora={ascoraRuns} pxc={pxcRuns} />
          <Statistics pxc={pxcRuns.data} />
          <MonitorTabs />
        </Stack>
      )}
    </>
  );
}

function Refresh() {
  const { orgId } = useOrganisation();
  const refresh = useRefresh();
  const fetching = useIsFetching({ queryKey: PXC_KEY }) + useIsFetching({ queryKey: ascoraKey(orgId) }) > 0;
  return (
    <Tooltip label="Refresh now">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="Refresh now"
        aria-busy={fetching}
        onClick={() => void refresh()}
      >
        <IconRefresh size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
