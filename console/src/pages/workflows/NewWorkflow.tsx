import { PageHeader } from '@/ui/PageHeader';

export function NewWorkflow() {
  return <PageHeader title="NewWorkflow" />;
}
