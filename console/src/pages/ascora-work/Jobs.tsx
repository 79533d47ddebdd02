import { PageHeader } from '@/ui/PageHeader';

export function Jobs() {
  return <PageHeader title="Jobs" />;
}
