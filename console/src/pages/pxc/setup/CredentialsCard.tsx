import { Badge, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import type { Integration } from '../queries';
import { useCredentialsForm } from './useCredentialsForm';

/** The three values by which PXC knows a partner. */
export function CredentialsCard({ integration }: { integration: Integration | null }) {
  const { form, save, submit, hasSecret } = useCredentialsForm(integration);
  const unplaced = save.error && Object.keys(form.errors).length === 0;
  return (
    <Section
      title="API credentials"
      description="From PXC's partner portal, or from your contact at PXC."
      actions={<SavedBadge saved={integration?.hasCredentials ?? false} dirty={form.isDirty()} />}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            label="Client ID"
            description="Names your organisation to PXC's security service."
            placeholder="your-client-id"
            required
            autoComplete="off"
            spellCheck={false}
            data-testid="input-client-id"
            {...form.getInputProps('clientId')}
          />
          <PasswordInput
            label="Client Secret"
            description={
              hasSecret
                ? 'A secret is stored. Leave this blank to keep it, or type a new one to replace it.'
                : 'Belongs to the Client ID. It is encrypted when it is saved, and never shown again.'
            }
            placeholder={hasSecret ? '••••••••  stored' : 'your client secret'}
            required={!hasSecret}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the Client Secret' }}
            data-testid="input-client-secret"
            {...form.getInputProps('clientSecret')}
          />
          <TextInput
            label="Billing Account ID"
            description="The account whose orders are read."
            placeholder="8000012345"
            required
            autoComplete="off"
            spellCheck={false}
            data-testid="input-billing-account-id"
            {...form.getInputProps('billingAccountId')}
          />
          {unplaced && <ProblemAlert error={save.error} />}
          <Group>
            <Button type="submit" loading={save.isPending} data-testid="button-save-integration">
              Save integration
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

function SavedBadge({ saved, dirty }: { saved: boolean; dirty: boolean }) {
  if (dirty) {
    return (
      <Badge variant="light" color="yellow" tt="none" role="status">
        Not saved yet
      </Badge>
    );
  }
  return (
    saved && (
      <Badge variant="light" color="green" tt="none" leftSection={<IconCheck size={12} />} role="status">
        Saved
      </Badge>
    )
  );
}
