import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ascora, dataOf, type AscoraSchemas } from '@/api/client';
import { formErrors } from '@/api/problem';
import { useOrganisation } from '@/session/me';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { tell } from '@/ui/tell';
import { useAscoraChange } from '../queries';
import classes from './SettingsForm.module.css';
import { Conflicts, LinksAndLimits, MoneyAndTime, StatusPush, WhatSyncs } from './parts';
import { Names } from './Names';
import { FIELD_OF, rules } from './rules';
import { changesOf, valuesOf, type Values } from './values';

interface Props {
  settings: AscoraSchemas['AscoraSettings'];
  readOnly: boolean;
}

/** All settings; what is changed is sent, and nothing else. */
export function SettingsForm({ settings, readOnly }: Props) {
  const { orgId } = useOrganisation();
  const form = useForm<Values>({ initialValues: valuesOf(settings), validate: rules });
  const saving = useAscoraChange(
    orgId,
    (values: Values) =>
      dataOf(
        ascora.PUT('/api/organizations/{orgId}/ascora/settings', {
          params: { path: { orgId } },
          body: changesOf(valuesOf(settings), values),
        }),
      ),
    {
      shownInPlace: true,
      onSuccess: (saved) => {
        form.setInitialValues(valuesOf(saved));
        form.setValues(valuesOf(saved));
        form.resetDirty(valuesOf(saved));
        tell('The settings are saved');
      },
    },
  );
  const undo = () => {
    saving.reset();
    form.reset();
  };
  const changed = form.isDirty();
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) =>
        saving.mutate(values, { onError: (error) => form.setErrors(formErrors(error, FIELD_OF)) }),
      )}
    >
      <fieldset disabled={readOnly || saving.isPending} className={classes.fields}>
        <Stack>
          <WhatSyncs form={form} />
          <Conflicts form={form} />
          <Names
            form={form}
            list="jobTypes"
            title="Job types"
            description="Damage types of your reports, and the job types that are configured in Ascora. What is not named here is left out of the job."
            word="Damage type"
            name="Job type in Ascora"
          />
          <Names
            form={form}
            list="paymentMethods"
            title="Payment methods"
            description="Our words for payment methods, and the methods that are configured in Ascora. Other words pass as they are."
            word="Payment method"
            name="Method in Ascora"
          />
          <StatusPush form={form} />
          <MoneyAndTime form={form} />
          <LinksAndLimits form={form} />
        </Stack>
      </fieldset>
      {!readOnly && (
        <Stack className={classes.foot}>
          {saving.error && <ProblemAlert error={saving.error} />}
          <Paper withBorder shadow="sm" p="sm">
            <Group justify="space-between">
              <Text size="sm" c="dimmed" aria-live="polite">
                {changed ? 'There are changes that are not saved.' : 'Everything is saved.'}
              </Text>
              <Group gap="xs">
                <Button variant="default" disabled={!changed || saving.isPending} onClick={undo}>
                  Undo
                </Button>
                <Button type="submit" disabled={!changed} loading={saving.isPending}>
                  Save changes
                </Button>
              </Group>
            </Group>
          </Paper>
        </Stack>
      )}
    </form>
  );
}
