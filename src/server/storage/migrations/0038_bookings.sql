-- Guided visits that visitors booked. Only the hash of a booking's code is kept: who reads this table can open none of them.
create table bookings (
  id uuid primary key,
  showroom_id text not null,
  code_hash bytea not null unique,
  visit_id text not null,
  state text not null check (state in ('booked', 'cancelled')),
  starts_at timestamptz not null,
  minutes integer not null,
  name text not null,
  -- Given with consent, and erased after the visit.
  email text,
  language text not null,
  -- The visitor's, as their browser says it: an IANA name.
  timezone text not null,
  wish text not null,
  product_id text,
  -- The code of the room in which it takes place.
  room text not null,
  -- Of its calendar entry: counts up with each change.
  sequence integer not null,
  guide_id text,
  guide_name text,
  started_at timestamptz,
  -- The code of the recap that its guide made afterwards.
  recap text,
  cancelled_by text check (cancelled_by in ('visitor', 'staff')),
  made_at timestamptz not null,
  changed_at timestamptz not null
);
create index bookings_by_start on bookings (showroom_id, starts_at);
create index bookings_by_visit on bookings (visit_id);
create index bookings_by_email on bookings (email) where email is not null;

-- What keeps two visits from taking the same place at the same time: each takes every five minutes of it once.
create table booking_times (
  showroom_id text not null,
  -- Of as many as there are guided visits at a time, the first is 1.
  place integer not null,
  at timestamptz not null,
  booking_id uuid not null references bookings (id) on delete cascade,
  primary key (showroom_id, place, at)
);
create index booking_times_of on booking_times (booking_id);

alter table mails
  -- An entry for a calendar (RFC 5545) that goes along, and its method.
  add column calendar text,
  add column calendar_method text;

-- Who may take a recap away when everything of a visit is deleted, and what a guide wrote in it.
alter table recaps add column visit_id text;
create index recaps_by_visit on recaps (visit_id) where visit_id is not null;

-- Who walks where others see one, as each process knows it now, for the plan of the staff desk. Nothing of it is kept.
create unlogged table floor_now (
  showroom_id text not null,
  process_id text not null,
  at timestamptz not null,
  body jsonb not null,
  primary key (showroom_id, process_id)
);
