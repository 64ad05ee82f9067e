-- Visitors who asked for somebody, and messages left while nobody was there.
create table help_requests (
  id uuid primary key,
  showroom_id text not null,
  visit_id text not null,
  -- Of the secret that the page which asked has: who reads this table can't speak for a visitor.
  key_hash bytea not null,
  kind text not null check (kind in ('request', 'message')),
  state text not null check (state in ('waiting', 'taken', 'ended', 'closed')),
  ending text check (ending in ('handled', 'withdrawn', 'left', 'word')),
  about text not null,
  name text not null,
  language text not null,
  device text,
  scene_id text,
  scene_version text,
  place jsonb,
  product_id text,
  -- Where to answer a message: {"kind","value"}. Given with consent, and erased after the message was dealt with.
  contact jsonb,
  requested_at timestamptz not null,
  -- When the visitor's page was last heard of.
  seen_at timestamptz not null,
  guide_id text,
  guide_name text,
  taken_at timestamptz,
  -- The first answer of a person.
  answered_at timestamptz,
  ended_at timestamptz,
  closed_at timestamptz,
  note text not null
);
create index help_requests_open on help_requests (showroom_id, requested_at) where state <> 'closed';
create index help_requests_closed on help_requests (showroom_id, closed_at) where state = 'closed';

create table help_lines (
  request_id uuid not null references help_requests (id) on delete cascade,
  n integer not null,
  -- Made by whoever wrote it: a line that is sent twice is there once.
  id uuid not null,
  author text not null check (author in ('visitor', 'guide')),
  name text not null,
  kind text not null check (kind in ('text', 'invite')),
  body text not null,
  at timestamptz not null,
  primary key (request_id, n),
  unique (request_id, id)
);

-- Who can be asked now. A guide whose page isn't heard of for a while is off duty.
create table guides_on_duty (
  showroom_id text not null,
  staff_id text not null references staff (id) on delete cascade,
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (showroom_id, staff_id)
);

-- Events that were decided on together with what they tell of, until they are among the events.
create table help_events (
  id uuid primary key,
  made_at timestamptz not null,
  body jsonb not null
);

create index events_of_help on events (showroom_id, occurred_at)
  where type in ('help.requested', 'help.answered', 'help.closed');
