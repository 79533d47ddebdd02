import { Badge, Button, Text } from '@mantine/core';
import { IconBriefcase } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Only } from '@/session/Only';
import { Facts } from '@/ui/Facts';
import { count, money } from '@/ui/numbers';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { LiveAscoraRun } from '../LiveAscoraRun';
import { underWay } from '../runs';
import type { AscoraSyncStatus } from '../types';
import { ConnectionCard, Figures, Loading } from './ConnectionCard';
import { RunHistory } from './RunHistory';
import type { AscoraOverview } from './useAscora';

/** Ascora on the overview. */
export function AscoraCard({ ascora }: { ascora: AscoraOverview }) {
  const { status, sync, statistics, error } = ascora;
  if (status === null && !error) return <NotConnected />;
  return (
    <ConnectionCard
      icon={IconBriefcase}
      title="Ascora"
      error={error}
      badges={
        status && (
          <>
            {status.stalled && <Badge color="orange">Stalled</Badge>}
            <StatusBadge status={status.connectionStatus} />
          </>
        )
      }
      links={
        status && (
          <>
            <Button component={Link} to="/ascora/jobs" variant="default" size="xs">
              Jobs
            </Button>
            <Button component={Link} to="/ascora/invoices" variant="default" size="xs">
              Invoices
            </Button>
            <Button component={Link} to="/integrations/ascora/setup" variant="default" size="xs">
              Connection
            </Button>
          </>
        )
      }
    >
      <Facts
        facts={[
          [
            'Last success',
            status ? <TimeAgo key="success" at={status.lastSync} /> : <Loading key="success" />,
          ],
          ['Next sync', sync ? <Next key="next" sync={sync} /> : <Loading key="next" />],
          ['Company', status ? status.companyCode : <Loading key="company" />],
        ]}
      />
      <Figures
        figures={[
          ['Customers', statistics && count(statistics.customers.total)],
          ['Jobs', statistics && count(statistics.jobs.total)],
          ['Invoices', statistics && count(statistics.invoices.count)],
          ['Outstanding', owed(ascora)],
        ]}
      />
      {ascora.runs
        ?.filter((run) => underWay(run.status))
        .map((run) => (
          <LiveAscoraRun key={run.id} run={run} />
        ))}
      <RunHistory runs={ascora.runs} />
    </ConnectionCard>
  );
}

function Next({ sync }: { sync: AscoraSyncStatus }) {
  return <TimeAgo at={sync.nextSync} otherwise={sync.autoSync ? 'soon' : 'not scheduled'} />;
}

function owed({ statistics, currency }: AscoraOverview): string | undefined {
  return statistics && currency ? money(statistics.invoices.outstanding, currency) : undefined;
}

function NotConnected() {
  return (
    <ConnectionCard
      icon={IconBriefcase}
      title="Ascora"
      error={null}
      badges={<StatusBadge status="disconnected" />}
      links={
        <Only role="admin">
          <Button component={Link} to="/integrations/ascora/setup" size="xs">
            Connect Ascora
          </Button>
        </Only>
      }
    >
      <Text size="sm" c="dimmed">
        Connect Ascora to mirror customers, jobs and invoices, make jobs from reports and record payments.
      </Text>
    </ConnectionCard>
  );
}
