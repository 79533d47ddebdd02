import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { bodyOf, pxc } from '@/api/client';
import { formErrors } from '@/api/problem';
import { tell } from '@/ui/tell';
import type { Integration } from '../queries';
import { FIELD_OF_MEMBER, sent, wrong, type Credentials } from './credentials';
import { useIntegrationRefresh } from './useIntegrationRefresh';

const NAME = 'PXC - TalkTalk Wholesale';

/** The form of the credentials: filled with what is stored, except the secret, which nobody gets to see. */
export function useCredentialsForm(integration: Integration | null) {
  const refresh = useIntegrationRefresh();
  const hasSecret = integration?.credentials?.hasClientSecret ?? false;
  const clientId = integration?.credentials?.client_id ?? '';
  const billingAccountId = integration?.credentials?.billing_account_id ?? '';
  const form = useForm<Credentials>({
    initialValues: { clientId, clientSecret: '', billingAccountId },
    validateInputOnChange: true,
    validate: {
      clientId: (value) => wrong('Client ID', value),
      clientSecret: (value) => wrong('Client Secret', value, hasSecret),
      billingAccountId: (value) => wrong('Billing Account ID', value),
    },
  });

  const show = (stored: Credentials) => {
    form.setInitialValues(stored);
    form.setValues(stored);
    form.resetDirty(stored);
    form.clearErrors();
  };
  // Changed by another way than this form: taken over from the former platform, or by somebody else.
  const showStored = useEffectEvent(show);
  useEffect(() => showStored({ clientId, clientSecret: '', billingAccountId }), [clientId, billingAccountId]);

  const save = useMutation({
    meta: SHOWN_IN_PLACE,
    mutationFn: (values: Credentials) =>
      bodyOf(
        pxc.POST('/api/integrations', {
          body: { platformType: 'pxc', name: integration?.name ?? NAME, credentials: sent(values) },
        }),
      ),
    onSuccess: (saved) => {
      show({
        clientId: saved.credentials?.client_id ?? '',
        clientSecret: '',
        billingAccountId: saved.credentials?.billing_account_id ?? '',
      });
      tell('Integration saved', 'Test the connection to see whether PXC takes the credentials.');
      return refresh();
    },
    onError: (error) => form.setErrors(formErrors(error, FIELD_OF_MEMBER)),
  });
  return { form, save, hasSecret, submit: form.onSubmit((values) => save.mutate(values)) };
}
