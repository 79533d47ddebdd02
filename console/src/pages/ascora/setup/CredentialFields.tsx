import { PasswordInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DEFAULT_ADDRESS, type Credentials } from './credentials';

/** The three fields that make a connection. */
export function CredentialFields<F extends Credentials>({ form }: { form: UseFormReturnType<F> }) {
  return (
    <>
      <TextInput
        label="API address"
        description={`Leave it empty for ${DEFAULT_ADDRESS}.`}
        placeholder={DEFAULT_ADDRESS}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('apiUrl')}
      />
      <PasswordInput
        label="API token"
        description="In Ascora under Administration, API Settings."
        required
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the token' }}
        {...form.getInputProps('apiToken')}
      />
      <TextInput
        label="Company code"
        description="Your own short name of the account, such as NORTHWIND."
        required
        maxLength={50}
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('companyCode')}
        onChange={(event) =>
          form.setFieldValue('companyCode', event.currentTarget.value.toUpperCase() as never)
        }
      />
    </>
  );
}
