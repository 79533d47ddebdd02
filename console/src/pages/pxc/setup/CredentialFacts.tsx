import { IconPlugConnectedX } from '@tabler/icons-react';
import { EmptyState } from '@/ui/EmptyState';
import { Facts } from '@/ui/Facts';
import { Section } from '@/ui/Section';
import type { Integration } from '../queries';

/** What those see of the credentials who may not change them. */
export function CredentialFacts({ integration }: { integration: Integration | null }) {
  if (!integration) {
    return (
      <Section>
        <EmptyState icon={IconPlugConnectedX} title="PXC is not connected yet">
          An administrator of your organisation can enter the credentials here.
        </EmptyState>
      </Section>
    );
  }
  const { credentials } = integration;
  return (
    <Section title="API credentials" description="Only administrators change them.">
      <Facts
        facts={[
          ['Client ID', credentials?.client_id],
          ['Client Secret', credentials?.hasClientSecret ? 'Stored, never shown' : 'None'],
          ['Billing Account ID', credentials?.billing_account_id],
        ]}
      />
    </Section>
  );
}
