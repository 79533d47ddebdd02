import { Button, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { bodyOf, pxc } from '@/api/client';
import { formErrors } from '@/api/problem';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { tell } from '@/ui/tell';
import type { Integration } from '../queries';
import { useIntegrationRefresh } from './useIntegrationRefresh';

/** Takes over credentials as the former platform stored them, so that nobody has to ask PXC for new ones. */
export function LegacyImport({ integration }: { integration: Integration | null }) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Section title="Moving from the former platform?">
      <Text size="sm">
        Credentials that it stored encrypted can be taken over. They are encrypted anew here.
      </Text>
      <Group>
        <Button variant="default" size="xs" onClick={open}>
          Take over old credentials
        </Button>
      </Group>
      <Modal opened={opened} onClose={close} title="Take over old credentials" size="lg" centered>
        <LegacyForm integration={integration} onDone={close} />
      </Modal>
    </Section>
  );
}

function LegacyForm({ integration, onDone }: { integration: Integration | null; onDone: () => void }) {
  const refresh = useIntegrationRefresh();
  const form = useForm({
    initialValues: { ciphertext: '', withoutKey: false },
    validate: { ciphertext: (value) => (value.trim() ? null : 'Paste the stored value') },
  });
  const take = useMutation({
    meta: SHOWN_IN_PLACE,
    mutationFn: ({ ciphertext, withoutKey }: typeof form.values) =>
      bodyOf(
        pxc.POST('/api/integrations/import-legacy', {
          body: {
            platformType: 'pxc',
            name: integration?.name ?? 'PXC - TalkTalk Wholesale',
            ciphertext: ciphertext.trim(),
            ...(withoutKey && { keyText: 'undefined' as const }),
          },
        }),
      ),
    onSuccess: async () => {
      tell('Credentials taken over', 'Test the connection to see whether PXC still takes them.');
      onDone();
      await refresh();
    },
    onError: (error) => form.setErrors(formErrors(error)),
  });
  return (
    <form onSubmit={form.onSubmit((values) => take.mutate(values))} noValidate>
      <Stack>
        {integration?.hasCredentials && (
          <Text size="sm">The credentials that are stored here now are replaced.</Text>
        )}
        <Textarea
          label="Stored value"
          description="The encrypted credentials from the former platform's database: two hexadecimal numbers with a colon between them."
          placeholder="0123…:89ab…"
          autosize
          minRows={3}
          maxRows={8}
          required
          autoComplete="off"
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          {...form.getInputProps('ciphertext')}
        />
        <Checkbox
          label="The former platform may have had no key"
          description="Then its values were encrypted with a well-known text. Tick this only if the value can't be read otherwise."
          {...form.getInputProps('withoutKey', { type: 'checkbox' })}
        />
        {take.error && Object.keys(form.errors).length === 0 && <ProblemAlert error={take.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={take.isPending}>
            Take over
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
