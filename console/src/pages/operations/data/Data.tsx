import { PageHeader } from '@/ui/PageHeader';

export function Data() {
  return <PageHeader title="Data" />;
}
