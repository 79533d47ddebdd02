import { ActionIcon, Grid, Group, Skeleton, Stack, Tooltip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Only } from '@/session/Only';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { StatusBadge } from '@/ui/StatusBadge';
import { integrationQuery, type Integration } from '../queries';
import { Activity } from './Activity';
import { AdvancedSettings } from './AdvancedSettings';
import { Catalogue } from './Catalogue';
import { ConnectionTest } from './ConnectionTest';
import { CredentialsCard } from './CredentialsCard';
import { DeleteIntegration } from './DeleteIntegration';
import { EnabledSwitch } from './EnabledSwitch';
import { Help } from './Help';
import { LegacyImport } from './LegacyImport';
import { CredentialFacts } from './CredentialFacts';
import { Ready } from './Ready';
import { SelfCheck } from './SelfCheck';
import { Workflows } from './Workflows';

/** Sets up the connection to PXC, from the three credentials to the workflow that reads orders every hour. */
export function PxcSetup() {
  const { data: integration, error, isPending } = useQuery(integrationQuery);
  return (
    <>
      <Group align="flex-start" wrap="nowrap" gap="sm">
        <Tooltip label="Back to the integrations">
          <ActionIcon
            component={Link}
            to="/integrations"
            variant="default"
            size="lg"
            mt={2}
            aria-label="Back to the integrations"
            data-testid="button-back"
          >
            <IconArrowLeft size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <div style={{ flex: 1, minWidth: 0 }}>
          <PageHeader
            title="PXC - TalkTalk Wholesale"
            description="Reads product orders from PXC on a schedule, sorts them into categories and keeps Key Results at today's counts."
            badge={integration && <StatusBadge status={integration.connectionStatus} size="lg" />}
            actions={integration && <EnabledSwitch integration={integration} />}
          />
        </div>
      </Group>
      {error ? (
        <ProblemAlert error={error} />
      ) : isPending ? (
        <Loading />
      ) : (
        <Setup integration={integration ?? null} />
      )}
    </>
  );
}

function Setup({ integration }: { integration: Integration | null }) {
  return (
    <Grid gutter="md">
      <Grid.Col span={{ base: 12, lg: 8 }}>
        <Stack>
          <Only role="admin" otherwise={<CredentialFacts integration={integration} />}>
            <CredentialsCard integration={integration} key={integration?.id} />
          </Only>
          {integration && <Connected integration={integration} />}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 4 }}>
        <Stack>
          {integration && <Ready integration={integration} />}
          <Help />
          {integration && <Activity integration={integration} />}
          <Only role="admin">
            <LegacyImport integration={integration} />
            {integration && <DeleteIntegration integration={integration} />}
          </Only>
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

/** What can be done once credentials are stored. */
function Connected({ integration }: { integration: Integration }) {
  return (
    <>
      <ConnectionTest integration={integration} />
      <Catalogue integration={integration} />
      <Workflows integration={integration} />
      <Only role="admin">
        <AdvancedSettings integration={integration} key={JSON.stringify(integration.connectionConfig)} />
        <SelfCheck integration={integration} />
      </Only>
    </>
  );
}

function Loading() {
  return (
    <Stack role="status" aria-busy aria-label="Loading the integration">
      <Skeleton h={320} />
      <Skeleton h={140} />
      <Skeleton h={200} />
    </Stack>
  );
}
