import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconClockExclamation,
  IconKey,
  IconWebhook,
  type Icon,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { ascora, bodyOf, type AscoraSchemas } from '@/api/client';
import { Only } from '@/session/Only';
import { useOrganisation } from '@/session/me';
import { tell } from '@/ui/tell';
import { TimeAgo } from '@/ui/TimeAgo';
import { spaced } from '@/ui/words';
import { useAscoraChange } from '../queries';
import { ReplaceToken } from './ReplaceToken';

interface Props {
  status: AscoraSchemas['AscoraStatus'];
  onWebhooks: () => void;
}

/** What is wrong with the connection and needs a person, each with its way out. */
export function Attention({ status, onWebhooks }: Props) {
  return (
    <Stack gap="sm">
      {status.connectionStatus === 'needs_reauth' && <Refused status={status} />}
      {status.accountChanged && <AccountChanged companyCode={status.companyCode} />}
      {status.stalled && (
        <Notice icon={IconClockExclamation} color="yellow" title="The schedule is behind">
          The last sync that went well was <TimeAgo at={status.lastSync} />, more than two intervals ago. The
          runs below say why.
        </Notice>
      )}
      {status.webhooks.silent.length > 0 && (
        <Notice
          icon={IconWebhook}
          color="yellow"
          title="Web hooks tell nothing"
          action={
            <Only role="admin">
              <Button size="xs" variant="default" onClick={onWebhooks}>
                See web hooks
              </Button>
            </Only>
          }
        >
          Pulls found changes that these events should have told of:{' '}
          {status.webhooks.silent.map(spaced).join(', ')}.
        </Notice>
      )}
    </Stack>
  );
}

function Refused({ status }: { status: AscoraSchemas['AscoraStatus'] }) {
  const [replacing, setReplacing] = useState(false);
  return (
    <Notice
      icon={IconKey}
      color="red"
      title="Ascora refuses the token"
      action={
        <Only role="admin" otherwise={<Text size="sm">Ask an administrator to replace it.</Text>}>
          <Button size="xs" onClick={() => setReplacing(true)}>
            Replace the token
          </Button>
          <ReplaceToken status={status} opened={replacing} onClose={() => setReplacing(false)} />
        </Only>
      }
    >
      Nothing is pulled or written until a new token is entered. What waits to be written is kept.
    </Notice>
  );
}

function AccountChanged({ companyCode }: { companyCode: string }) {
  const { orgId } = useOrganisation();
  const confirming = useAscoraChange(
    orgId,
    () =>
      bodyOf(
        ascora.POST('/api/organizations/{orgId}/ascora/account/confirm', { params: { path: { orgId } } }),
      ),
    { onSuccess: () => tell('The account is confirmed', 'What waited to be written is sent now.') },
  );
  return (
    <Notice
      icon={IconAlertTriangle}
      color="orange"
      title="Is this the right account of Ascora?"
      action={
        <Only role="admin" otherwise={<Text size="sm">Ask an administrator to look.</Text>}>
          <Button size="xs" loading={confirming.isPending} onClick={() => confirming.mutate()}>
            It is the right account
          </Button>
        </Only>
      }
    >
      What the token shows has nothing in common with the data of {companyCode} kept here. Nothing is written
      to Ascora until you say that it is right. If it is not, replace the token.
    </Notice>
  );
}

interface NoticeProps {
  icon: Icon;
  color: string;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}

function Notice({ icon: Icon, color, title, children, action }: NoticeProps) {
  return (
    <Alert color={color} icon={<Icon size={20} />} title={title}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm" component="div">
          {children}
        </Text>
        {action && <Group gap="xs">{action}</Group>}
      </Stack>
    </Alert>
  );
}
