-- Who is told of what happens, by HTTP. The secret signs what is sent: who reads this table can sign too.
create table webhooks (
  id uuid primary key,
  showroom_id text not null,
  name text not null,
  url text not null,
  events text[] not null,
  -- Why nothing is sent; null: it is.
  pause text check (pause in ('by-hand', 'failing', 'gone')),
  secret text not null,
  -- Signs too until then.
  old_secret text,
  old_secret_until timestamptz,
  -- Attempts that failed since one got through.
  failures integer not null default 0,
  failing_since timestamptz,
  delivered_at timestamptz,
  made_at timestamptz not null
);
create index webhooks_of on webhooks (showroom_id, made_at);

-- What is to be told to whom, written in the transaction of what happened. It names what happened and holds nothing of it:
-- what is sent is read when it is sent, so that what was deleted since isn't in it.
create table webhook_deliveries (
  id uuid primary key,
  webhook_id uuid not null references webhooks (id) on delete cascade,
  -- The same for all who are told of one thing.
  message_id uuid not null,
  type text not null,
  subject text not null,
  happened_at timestamptz not null,
  state text not null check (state in ('waiting', 'delivered', 'parked')),
  attempts integer not null default 0,
  -- When it is due; while a process is at it, when another may take it for lost.
  next_at timestamptz not null,
  tried_at timestamptz,
  status integer,
  failure text,
  unique (webhook_id, message_id)
);
create index webhook_deliveries_due on webhook_deliveries (webhook_id, next_at, id) where state = 'waiting';
create index webhook_deliveries_parked on webhook_deliveries (webhook_id) where state = 'parked';
create index webhook_deliveries_by_time on webhook_deliveries (webhook_id, happened_at desc, id desc);
create index webhook_deliveries_old on webhook_deliveries (happened_at);
