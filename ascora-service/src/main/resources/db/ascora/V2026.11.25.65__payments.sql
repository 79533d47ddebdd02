-- Payments of invoices: those that were recorded here (orgsync), each written before Ascora is told of it, and those that
-- Ascora's own feed shows (ascora). recorded_at: since when Ascora is known to have it; what has none doesn't count as
-- paid. receipt_number is our own and unique, so that a payment is recognised in the feed. ascora_payment_id of a row of
-- the feed is what it is recognised by when it is seen again.
create table ascora_payments (
    id                uuid        primary key default gen_random_uuid(),
    organization_id   uuid        not null,
    integration_id    uuid        not null references ascora_integrations (id),
    source            text        not null check (source in ('orgsync', 'ascora')),
    invoice_id        uuid        references ascora_invoices (id),
    invoice_number    text        not null,
    amount            numeric     not null,
    payment_method    text,
    ascora_method     text,
    payment_date      date,
    reference         text,
    notes             text,
    receipt_number    text,
    ascora_payment_id text,
    outbox_id         bigint      references outbox (id),
    user_id           text,
    user_name         text,
    recorded_at       timestamptz,
    created_at        timestamptz not null default engine_now(),
    updated_at        timestamptz not null default engine_now(),
    check ((source = 'orgsync') = (outbox_id is not null)),
    check (source = 'ascora' or (invoice_id is not null and receipt_number is not null))
);
create index payments_newest on ascora_payments (organization_id, created_at desc, id);
create index payments_of_invoice on ascora_payments (organization_id, invoice_id);
create unique index payment_receipts on ascora_payments (organization_id, lower(receipt_number))
    where source = 'orgsync';
create unique index payments_of_the_feed on ascora_payments (organization_id, ascora_payment_id)
    where source = 'ascora';
select protect_table('ascora_payments', '${applicationRole}', 'select, insert, update');

create index invoices_by_number_in_any_case on ascora_invoices (organization_id, lower(invoice_number));

-- Every payment once: one that was recorded here and is seen in the feed too is shown as ours.
create view ascora_payment_ledger with (security_invoker = true) as
    select p.*,
           case when p.source = 'ascora' then 'done' when o.state = 'sending' then 'pending' else o.state end as state,
           o.error_message
    from ascora_payments p
    left join outbox o on o.organization_id = p.organization_id and o.id = p.outbox_id
    where p.source = 'orgsync'
       or not exists (select from ascora_payments own
                      where own.organization_id = p.organization_id and own.source = 'orgsync'
                        and lower(own.receipt_number) = lower(p.receipt_number) and own.recorded_at is not null);
grant select on ascora_payment_ledger to "${applicationRole}";
