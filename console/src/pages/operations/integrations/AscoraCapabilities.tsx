import { Button } from '@mantine/core';
import { IconActivity } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useOrganisation } from '@/session/me';
import { EmptyState } from '@/ui/EmptyState';
import { TimeAgo } from '@/ui/TimeAgo';
import { spaced, wordOf } from '@/ui/words';
import { logsQuery, subscriptionsQuery } from '../ascoraQueries';
import { ASCORA_ACTIONS, ASCORA_EVENTS } from './ascoraCatalogue';
import { Entries } from './CapabilityTabs';

/** Web hooks; whether they are subscribed to is told to administrators only. */
export function AscoraTriggers({ mayAsk }: { mayAsk: boolean }) {
  const { orgId } = useOrganisation();
  const { data } = useQuery({ ...subscriptionsQuery(orgId), enabled: mayAsk });
  return (
    <Entries
      label="Triggers"
      entries={ASCORA_EVENTS.map(({ event, text }) => {
        const subscription = data?.subscriptions.find((each) => each.event === event);
        return {
          key: event,
          title: spaced(event),
          text,
          badge: data && (subscription ? spaced(subscription.state) : 'Not subscribed'),
          note: subscription && (
            <>
              Last delivered <TimeAgo at={subscription.lastDeliveredAt} />
            </>
          ),
        };
      })}
      empty={null}
    />
  );
}

export function AscoraActions() {
  return (
    <Entries
      label="Actions"
      entries={ASCORA_ACTIONS.map(({ title, text, badge }) => ({ key: title, title, text, badge }))}
      empty={null}
    />
  );
}

export function AscoraActivity() {
  const { orgId } = useOrganisation();
  const logs = useQuery(logsQuery(orgId, {}, { limit: 20, offset: 0 }));
  return (
    <>
      <Entries
        label="Activity"
        error={logs.error}
        entries={logs.data?.logs.map((row) => ({
          key: row.id,
          title: spaced(row.syncType),
          text: row.errorMessage,
          badge: wordOf(row.status).label,
          note: <TimeAgo at={row.createdAt} />,
        }))}
        empty={
          <EmptyState icon={IconActivity} title="Nothing has happened yet">
            What goes to and comes from Ascora is listed here.
          </EmptyState>
        }
      />
      {logs.data && logs.data.total > 20 && (
        <Button
          renderRoot={(props) => <Link {...props} to="/monitor" search={{ tab: 'log' }} />}
          variant="default"
          size="sm"
          mt="md"
        >
          Whole log
        </Button>
      )}
    </>
  );
}
