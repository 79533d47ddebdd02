import { PageHeader } from '@/ui/PageHeader';

export function Job() {
  return <PageHeader title="Job" />;
}
