import { Button, Divider, Menu, Skeleton } from '@mantine/core';
import { IconChevronDown, IconRefresh, IconCloudDownload } from '@tabler/icons-react';
import { ascora, bodyOf, type AscoraSchemas } from '@/api/client';
import { Only } from '@/session/Only';
import { useOrganisation } from '@/session/me';
import { Section } from '@/ui/Section';
import { EmptyState } from '@/ui/EmptyState';
import { useAscoraChange } from '../queries';
import { RunOutcome } from './RunOutcome';
import { RunProgress } from './RunProgress';
import { Schedule } from './Schedule';
import { isUnderWay, useNewestRun } from './useNewestRun';

type Status = AscoraSchemas['AscoraStatus'];

/** Pulling from Ascora: now, by the schedule, and what came of it. */
export function SyncSection({ status }: { status: Status }) {
  const { orgId } = useOrganisation();
  // The answer comes with the end of the run, or after 25 s; until then the run tells how far it is.
  const pulling = useAscoraChange(orgId, (resources: string | undefined) =>
    bodyOf(
      ascora.POST('/api/organizations/{orgId}/ascora/sync/manual', {
        params: { path: { orgId }, query: { resources } },
      }),
    ),
  );
  const run = useNewestRun(pulling.isPending);
  const underWay = !!run && isUnderWay(run);
  const busy = pulling.isPending || underWay;
  const pull = (resources?: string) => pulling.mutate(resources);
  return (
    <Section
      title="Synchronisation"
      actions={
        run && (
          <Only role="operator">
            <SyncNow busy={busy} onPull={pull} settings={status.syncSettings} />
          </Only>
        )
      }
    >
      {run === undefined && <Skeleton h={120} />}
      {run === null && <FirstSync busy={busy} onPull={() => pull()} />}
      {run && underWay && <RunProgress run={run} />}
      {run && !underWay && <RunOutcome run={run} />}
      <Divider />
      <Schedule />
    </Section>
  );
}

function FirstSync({ busy, onPull }: { busy: boolean; onPull: () => void }) {
  return (
    <EmptyState
      icon={IconCloudDownload}
      title="Nothing has been brought over yet"
      action={
        <Only role="operator">
          <Button loading={busy} onClick={onPull} leftSection={<IconRefresh size={18} aria-hidden />}>
            Start the first sync
          </Button>
        </Only>
      }
    >
      The first sync reads all customers, jobs and invoices to be sent. It only reads, and can be cancelled at
      any time.
    </EmptyState>
  );
}

interface SyncNowProps {
  busy: boolean;
  onPull: (resources?: string) => void;
  settings: AscoraSchemas['SyncSettings'];
}

function SyncNow({ busy, onPull, settings }: SyncNowProps) {
  const streams = [
    ['customers', settings.syncCustomers],
    ['jobs', settings.syncJobs],
    ['invoices', settings.syncInvoices],
  ] as const;
  return (
    <Button.Group>
      <Button
        size="xs"
        disabled={busy}
        onClick={() => onPull()}
        leftSection={<IconRefresh size={16} aria-hidden />}
      >
        {busy ? 'Syncing…' : 'Sync now'}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" px={8} disabled={busy} aria-label="Sync only a part">
            <IconChevronDown size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {streams.map(([stream, on]) => (
            <Menu.Item key={stream} disabled={!on} onClick={() => onPull(stream)}>
              Only {stream}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
