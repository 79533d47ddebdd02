import { PageHeader } from '@/ui/PageHeader';

export function NewJob() {
  return <PageHeader title="NewJob" />;
}
