import { Badge, Button, Text } from '@mantine/core';
import { IconRouter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Only } from '@/session/Only';
import { Facts } from '@/ui/Facts';
import { count } from '@/ui/numbers';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { LivePxcRun } from '../LivePxcRun';
import { underWay } from '../runs';
import { ConnectionCard, Figures, Loading } from './ConnectionCard';
import { RunHistory } from './RunHistory';
import type { PxcOverview } from './usePxc';

/** PXC on the overview. */
export function PxcCard({ pxc }: { pxc: PxcOverview }) {
  const { integration, error } = pxc;
  if (integration === null && !error) return <NotSetUp />;
  return (
    <ConnectionCard
      icon={IconRouter}
      title="PXC"
      error={error}
      badges={
        integration && (
          <>
            {pxc.freshness?.stalled && integration.isEnabled && <Badge color="orange">Stalled</Badge>}
            {!integration.isEnabled && <Badge color="gray">Disabled</Badge>}
            <StatusBadge status={integration.connectionStatus} />
          </>
        )
      }
      links={
        integration && (
          <>
            <Button component={Link} to="/orders" variant="default" size="xs">
              Orders
            </Button>
            <Button component={Link} to="/workflows" variant="default" size="xs">
              Workflows
            </Button>
            <Button component={Link} to="/integrations/pxc/setup" variant="default" size="xs">
              Set-up
            </Button>
          </>
        )
      }
    >
      <Facts
        facts={[
          [
            'Last success',
            pxc.freshness ? (
              <TimeAgo key="success" at={pxc.freshness.lastSuccess} />
            ) : (
              <Loading key="success" />
            ),
          ],
          [
            'Next run',
            pxc.freshness ? (
              <TimeAgo key="next" at={pxc.freshness.next} otherwise="not scheduled" />
            ) : (
              <Loading key="next" />
            ),
          ],
          [
            'Last tested',
            integration ? <TimeAgo key="tested" at={integration.lastTestedAt} /> : <Loading key="tested" />,
          ],
        ]}
      />
      <Figures
        figures={[
          ['Orders today', pxc.orders && count(pxc.orders.total)],
          ['In progress', pxc.orders && count(pxc.orders.byState.inProgress ?? 0)],
          ['Held', pxc.orders && count(pxc.orders.byState.held ?? 0)],
          ['Failed, rejected', pxc.orders && count(stopped(pxc.orders.byState))],
        ]}
      />
      {pxc.runs
        ?.filter((run) => underWay(run.status))
        .map((run) => (
          <LivePxcRun key={run.id} run={run} />
        ))}
      <RunHistory runs={pxc.runs} />
    </ConnectionCard>
  );
}

function stopped(byState: Record<string, number>): number {
  return (byState.failed ?? 0) + (byState.rejected ?? 0);
}

function NotSetUp() {
  return (
    <ConnectionCard
      icon={IconRouter}
      title="PXC"
      error={null}
      badges={<StatusBadge status="disconnected" />}
      links={
        <Only role="admin">
          <Button component={Link} to="/integrations/pxc/setup" size="xs">
            Set up PXC
          </Button>
        </Only>
      }
    >
      <Text size="sm" c="dimmed">
        Set up PXC to read product orders every hour and keep Key Results up to date.
      </Text>
    </ConnectionCard>
  );
}
