import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { AscoraSchemas } from '@/api/client';
import { formErrors } from '@/api/problem';
import { useOrganisation } from '@/session/me';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { tell } from '@/ui/tell';
import { useAscoraChange } from '../queries';
import { CredentialFields } from './CredentialFields';
import { connect, refusals, type Credentials } from './credentials';

interface Props {
  status: AscoraSchemas['AscoraStatus'];
  opened: boolean;
  onClose: () => void;
}

/** Connects again with another token; id, settings and data stay. */
export function ReplaceToken({ status, opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="Replace the token" centered>
      <ReplaceForm status={status} onClose={onClose} />
    </Modal>
  );
}

function ReplaceForm({ status, onClose }: Omit<Props, 'opened'>) {
  const { orgId } = useOrganisation();
  const form = useForm<Credentials>({
    initialValues: { apiUrl: status.apiUrl, apiToken: '', companyCode: status.companyCode },
    validate: refusals,
  });
  const connecting = useAscoraChange(orgId, (values: Credentials) => connect(orgId, values), {
    shownInPlace: true,
    onSuccess: () => {
      tell('The token is replaced', 'The next sync reads everything once more.');
      onClose();
    },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) =>
        connecting.mutate(values, { onError: (error) => form.setErrors(formErrors(error)) }),
      )}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          The new token is tried first. If Ascora refuses it, the one that is stored stays.
        </Text>
        <CredentialFields form={form} />
        {connecting.error && <ProblemAlert error={connecting.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={connecting.isPending}>
            Replace
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
