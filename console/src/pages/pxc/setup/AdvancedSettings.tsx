import { Button, Collapse, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useForm } from '@mantine/form';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { bodyOf, pxc } from '@/api/client';
import { formErrors } from '@/api/problem';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { tell } from '@/ui/tell';
import type { Integration } from '../queries';
import { AdvancedFields } from './AdvancedFields';
import { configOf, DEFAULTS, formOf, problemsOf, type ConfigForm } from './config';
import { useIntegrationRefresh } from './useIntegrationRefresh';

const FIELDS = Object.fromEntries(Object.keys(DEFAULTS).map((name) => [`connectionConfig.${name}`, name]));

/** How the connection reads and counts; every assumption about PXC can be changed here. */
export function AdvancedSettings({ integration }: { integration: Integration }) {
  const refresh = useIntegrationRefresh();
  const [opened, { toggle }] = useDisclosure(false);
  const form = useForm<ConfigForm>({
    initialValues: formOf(integration.connectionConfig),
    validateInputOnChange: true,
    validate: problemsOf,
  });
  const save = useMutation({
    meta: SHOWN_IN_PLACE,
    mutationFn: (values: ConfigForm) =>
      bodyOf(
        pxc.PUT('/api/integrations/{id}', {
          params: { path: { id: integration.id } },
          body: { connectionConfig: configOf(values) },
        }),
      ),
    onSuccess: (_saved, values) => {
      form.resetDirty(values);
      tell('Settings saved', 'They hold from the next run on.');
      return refresh();
    },
    onError: (error) => form.setErrors(formErrors(error, FIELDS)),
  });
  const changed = Object.keys(integration.connectionConfig).length;
  return (
    <Section
      flush
      title="Advanced"
      description={
        changed === 0 ? 'Everything as usual.' : `Differs from the defaults in ${changed} of 9 settings.`
      }
      actions={
        <Button
          variant="subtle"
          onClick={toggle}
          aria-expanded={opened}
          rightSection={opened ? <IconChevronUp size={16} /> : <IconChevronDown size={16} />}
        >
          {opened ? 'Hide settings' : 'Show settings'}
        </Button>
      }
    >
      <Collapse in={opened}>
        <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
          <Stack p="md" pt={4}>
            <AdvancedFields form={form} />
            {save.error && Object.keys(form.errors).length === 0 && <ProblemAlert error={save.error} />}
            <Group>
              <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
                Save settings
              </Button>
              <Button variant="default" onClick={() => form.setValues(DEFAULTS)}>
                Fill in the defaults
              </Button>
            </Group>
          </Stack>
        </form>
      </Collapse>
    </Section>
  );
}
