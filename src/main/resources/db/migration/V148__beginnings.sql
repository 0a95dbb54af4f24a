-- What each field said when its subject was made. What was made before this stands there without.
create table beginning (
    id          bigint generated always as identity primary key,
    subject     text not null check (subject <> ''),
    subject_id  bigint not null,
    -- By the names that the changes have; no empty ones.
    fields      jsonb not null,
    actor       text not null check (actor <> ''),
    at          timestamptz not null,
    unique (subject, subject_id)
);
create index on beginning (at desc, id desc);
create trigger beginning_is_history before update or delete on beginning
    for each row execute function refuse_to_forget();

-- All that was ever recorded as one story: fields, states, yeses, payments, and what they did to budgets.
create or replace view desk_history as
    select 'change' as sort, id, at, actor, subject, subject_id, field, from_value, to_value, reason from change
    union all
    select 'move', id, at, actor, subject, subject_id, 'state', lower(replace(from_state, '_', ' ')),
        lower(replace(to_state, '_', ' ')), reason from move
    union all
    select 'approval', id, at, actor, subject, subject_id, 'approval', null,
        case when kind = 'VOID' then 'taken back'
             else 'yes to ' || currency || ' ' || trim_scale(amount) || coalesce(', for ' || instead_of, '') end, reason from approval
    union all
    select 'booking', b.id, b.at, b.actor, 'invoice', b.invoice_id, lower(b.sort), null,
        i.currency || ' ' || trim_scale(b.amount) || ' on ' || b.booked_on || case when b.reference = '' then '' else ', ' || b.reference end, null
    from booking b join invoice i on i.id = b.invoice_id
    union all
    select 'budget', e.id, e.at, e.actor, e.subject, e.subject_id, 'budget: ' || lower(e.figure), null,
        e.currency || ' ' || trim_scale(e.amount) || ' of ' || b.name, e.reason
    from budget_entry e join budget b on b.id = e.budget_id
    union all
    select 'order', o.id, o.created_at, o.created_by, 'budget', o.budget_id, 'purchase order', null,
        o.number || ', ' || o.supplier || ', ' || b.currency || ' ' || trim_scale(o.amount), null
    from purchase_order o join budget b on b.id = o.budget_id
    union all
    select 'ordered', l.id, l.at, l.actor, l.line, l.line_id, 'purchase order', null, o.number, null
    from ordered_line l join purchase_order o on o.id = l.purchase_order_id
    union all
    select 'begun', id, created_at, created_by, 'budget', id, 'begun', null, name || ', ' || currency || ' ' || trim_scale(amount), null from budget
    union all
    select 'agreed', id, at, actor, 'sponsorship', sponsorship_id, 'agreed tier', null, tier, null from agreed_tier
    union all
    select 'first', b.id, b.at, b.actor, b.subject, b.subject_id, f.key, null, f.value, null
    from beginning b, jsonb_each_text(b.fields) f;
