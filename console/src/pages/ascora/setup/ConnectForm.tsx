import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { ascora, dataOf } from '@/api/client';
import { formErrors } from '@/api/problem';
import { useMay, useOrganisation } from '@/session/me';
import { Section } from '@/ui/Section';
import { tell } from '@/ui/tell';
import { useAscoraChange } from '../queries';
import { CredentialFields } from './CredentialFields';
import { connect, refusals, testCredentials, type Credentials } from './credentials';
import { TestOutcome } from './TestOutcome';
import { ZONES } from './zones';

interface Values extends Credentials {
  timezone: string;
}

/** From the token to the connection; trying it out saves nothing. */
export function ConnectForm() {
  const { orgId } = useOrganisation();
  const admin = useMay('admin');
  const form = useForm<Values>({
    initialValues: { apiUrl: '', apiToken: '', companyCode: '', timezone: 'Australia/Brisbane' },
    validate: refusals,
  });
  const refused = (error: unknown) => form.setErrors(formErrors(error));
  const test = useMutation({
    mutationFn: (values: Values) => testCredentials(orgId, values),
    meta: SHOWN_IN_PLACE,
    onError: refused,
  });
  const connecting = useAscoraChange(
    orgId,
    async (values: Values) => {
      await connect(orgId, values);
      await keepZone(orgId, values.timezone);
    },
    {
      shownInPlace: true,
      onSuccess: () =>
        tell('Ascora is connected', 'Nothing has been brought over yet: start the first sync.'),
    },
  );
  const forget = () => {
    test.reset();
    connecting.reset();
  };
  const working = test.isPending || connecting.isPending;
  return (
    <Section title="Connect Ascora">
      <form
        onSubmit={form.onSubmit((values) => {
          test.reset();
          connecting.mutate(values, { onError: refused });
        })}
        noValidate
      >
        <Stack>
          <fieldset disabled={working} style={{ border: 0, margin: 0, padding: 0 }}>
            <Stack>
              <CredentialFields form={form} />
              <Select
                label="Time zone"
                description="Of times for which Ascora names none, and of what is overdue today."
                data={ZONES}
                searchable
                allowDeselect={false}
                {...form.getInputProps('timezone')}
              />
            </Stack>
          </fieldset>
          <TestOutcome
            error={connecting.error ?? test.error}
            taken={test.data && `Tried at ${test.data.apiUrl}. Nothing has been saved.`}
          />
          <Group>
            <Button
              variant="default"
              loading={test.isPending}
              disabled={connecting.isPending}
              onClick={() => {
                forget();
                if (!form.validate().hasErrors) test.mutate(form.getValues());
              }}
            >
              Test connection
            </Button>
            {admin && (
              <Button type="submit" loading={connecting.isPending} disabled={test.isPending}>
                Connect
              </Button>
            )}
          </Group>
          {!admin && (
            <Text size="sm" c="dimmed">
              You may try a token; an administrator connects.
            </Text>
          )}
        </Stack>
      </form>
    </Section>
  );
}

function keepZone(orgId: string, timezone: string) {
  return dataOf(
    ascora.PUT('/api/organizations/{orgId}/ascora/settings', {
      params: { path: { orgId } },
      body: { timezone },
    }),
  );
}
