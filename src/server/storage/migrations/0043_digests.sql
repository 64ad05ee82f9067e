-- What was told of each week, as it was told. `week` is its Monday.
create table digests (
  showroom_id text not null,
  week date not null,
  made_at timestamptz not null,
  body jsonb not null,
  primary key (showroom_id, week)
);

-- Who gets it by e-mail.
create table digest_subscribers (
  id uuid primary key,
  showroom_id text not null,
  -- In small letters.
  email text not null,
  language text not null,
  -- Ends it without signing in.
  token text not null unique,
  -- Null: they did themselves. No key to the staff: who has left is still named.
  added_by text,
  made_at timestamptz not null,
  left_at timestamptz,
  unique (showroom_id, email)
);

alter table mails
  add column html text,
  -- Where a mail program ends what the mail belongs to (RFC 8058).
  add column unsubscribe text;
