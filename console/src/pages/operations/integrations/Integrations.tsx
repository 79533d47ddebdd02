import { SimpleGrid, Skeleton, Tabs } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrganisation } from '@/session/me';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { ascoraStatusQuery } from '../ascoraQueries';
import { useRefresh } from '../live';
import { integrationsQuery } from '../pxcQueries';
import { INTEGRATION_TABS } from '../routes';
import type { Service } from '../types';
import { AscoraIntegration } from './AscoraIntegration';
import { Capabilities } from './Capabilities';
import { ascoraPlatform, isActive, pxcPlatform, type Platform } from './platforms';
import { PxcIntegration } from './PxcIntegration';

/** The platforms that the organisation uses, and those that it could. */
export function Integrations() {
  const { orgId } = useOrganisation();
  const { tab } = useSearch({ from: '/integrations' });
  const navigate = useNavigate({ from: '/integrations' });
  const refresh = useRefresh();
  const [shown, setShown] = useState<Service>();
  const integrations = useQuery(integrationsQuery);
  const ascora = useQuery(ascoraStatusQuery(orgId));
  const error = integrations.error ?? ascora.error;
  const integration = integrations.data?.find(({ platformType }) => platformType === 'pxc');
  const platforms = [
    ...(integrations.data ? [pxcPlatform(integration)] : []),
    ...(ascora.data !== undefined ? [ascoraPlatform(ascora.data)] : []),
  ];
  const loading = !error && platforms.length < 2;
  const active = platforms.filter(isActive);
  const available = platforms.filter((platform) => !isActive(platform));
  const chosen = tab ?? (active.length === 0 && !loading ? 'available' : 'active');

  const card = (platform: Platform) =>
    platform.service === 'pxc' ? (
      <PxcIntegration
        key="pxc"
        platform={platform}
        integration={integration}
        onCapabilities={() => setShown('pxc')}
      />
    ) : (
      <AscoraIntegration
        key="ascora"
        platform={platform}
        status={ascora.data ?? null}
        onCapabilities={() => setShown('ascora')}
      />
    );
  return (
    <>
      <PageHeader title="Integrations" description="The platforms that your organisation is connected to." />
      {error && <ProblemAlert error={error} onRetry={() => void refresh()} />}
      <Tabs
        value={chosen}
        onChange={(value) =>
          void navigate({ search: { tab: INTEGRATION_TABS.find((each) => each === value) }, replace: true })
        }
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="active">Active ({active.length})</Tabs.Tab>
          <Tabs.Tab value="available">Available ({available.length})</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="active">
          {loading ? <Loading /> : <Cards>{active.map(card)}</Cards>}
          {!loading && !error && active.length === 0 && (
            <Section>
              <EmptyState icon={IconPlugConnected} title="No active integrations">
                Choose a platform under Available and set it up.
              </EmptyState>
            </Section>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="available">
          {loading ? <Loading /> : <Cards>{available.map(card)}</Cards>}
          {!loading && !error && available.length === 0 && (
            <Section>
              <EmptyState icon={IconPlugConnected} title="All platforms are active">
                There is nothing more to connect.
              </EmptyState>
            </Section>
          )}
        </Tabs.Panel>
      </Tabs>
      <Capabilities service={shown} integration={integration} onClose={() => setShown(undefined)} />
    </>
  );
}

function Cards({ children }: { children: React.ReactNode[] }) {
  return <SimpleGrid cols={{ base: 1, md: 2 }}>{children}</SimpleGrid>;
}

function Loading() {
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} aria-busy aria-label="Loading">
      <Skeleton h={260} />
      <Skeleton h={260} />
    </SimpleGrid>
  );
}
