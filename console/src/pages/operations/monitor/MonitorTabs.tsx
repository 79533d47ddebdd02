import { Badge, Paper, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useOrganisation } from '@/session/me';
import { ascoraQuarantineQuery, outboxQuery } from '../ascoraQueries';
import { pxcQuarantineQuery } from '../pxcQueries';
import { MONITOR_TABS } from '../routes';
import { ActivityTab } from './ActivityTab';
import { LogTab } from './LogTab';
import { OutboxTab } from './OutboxTab';
import { QuarantineTab } from './QuarantineTab';
import { RunsTab } from './RunsTab';

const ONE = { limit: 1, offset: 0 };

/** The lists of the monitor. */
export function MonitorTabs() {
  const { orgId } = useOrganisation();
  const { tab = 'runs' } = useSearch({ from: '/monitor' });
  const navigate = useNavigate({ from: '/monitor' });
  const ascoraQuarantine = useQuery(ascoraQuarantineQuery(orgId, ONE));
  const pxcQuarantine = useQuery(pxcQuarantineQuery(ONE));
  const unknown = useQuery(outboxQuery(orgId, 'unknown', ONE));
  const setAside = (ascoraQuarantine.data?.total ?? 0) + (pxcQuarantine.data?.total ?? 0);
  const open = (value: string | null) => {
    const next = MONITOR_TABS.find((each) => each === value);
    void navigate({ search: { tab: next === 'runs' ? undefined : next }, resetScroll: false });
  };
  return (
    <Paper withBorder>
      <Tabs value={tab} onChange={open} keepMounted={false}>
        <Tabs.List px="sm" pt={4}>
          <Tabs.Tab value="runs">Runs</Tabs.Tab>
          <Tabs.Tab value="quarantine" rightSection={countOf(setAside, 'yellow')}>
            Quarantine
          </Tabs.Tab>
          <Tabs.Tab value="log">Log</Tabs.Tab>
          <Tabs.Tab value="outbox" rightSection={countOf(unknown.data?.total, 'orange')}>
            Outbox
          </Tabs.Tab>
          <Tabs.Tab value="activity">PXC activity</Tabs.Tab>
        </Tabs.List>
        <Panel value="runs">
          <RunsTab />
        </Panel>
        <Panel value="quarantine">
          <QuarantineTab />
        </Panel>
        <Panel value="log">
          <LogTab />
        </Panel>
        <Panel value="outbox">
          <OutboxTab />
        </Panel>
        <Panel value="activity">
          <ActivityTab />
        </Panel>
      </Tabs>
    </Paper>
  );
}

function Panel({ value, children }: { value: string; children: ReactNode }) {
  return <Tabs.Panel value={value}>{children}</Tabs.Panel>;
}

function countOf(n: number | undefined, color: string) {
  return n ? (
    <Badge size="sm" variant="light" color={color} autoContrast>
      {n}
    </Badge>
  ) : undefined;
}
