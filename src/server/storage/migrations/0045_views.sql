-- What tools of others read with SQL: docs/views.md. The tables below are written by the server, by the same code that answers
-- GET /api/metrics: the views tell what that tells, and nothing can be worked out of them that it hides.

-- The days of which the scores under a key may be told.
create table view_told (
  showroom_id text not null,
  metric text not null,
  dimension text not null,
  key text not null,
  day date not null,
  primary key (showroom_id, metric, dimension, key, day)
);
create index view_told_by_day on view_told (showroom_id, day);

-- Figures as they may be told: of a day the whole, of a week the whole ('total') and its parts.
create table view_figures (
  showroom_id text not null,
  grain text not null check (grain in ('day', 'week')),
  from_day date not null,
  to_day date not null,
  metric text not null,
  version integer not null,
  unit text not null,
  dimension text not null,
  key text not null,
  n integer not null,
  waiting integer not null,
  hidden boolean not null,
  value double precision,
  low double precision,
  high double precision,
  mean double precision,
  counts integer[],
  primary key (showroom_id, grain, from_day, metric, dimension, key)
);

create table view_names (
  showroom_id text not null,
  dimension text not null,
  key text not null,
  language text not null,
  label text not null,
  primary key (showroom_id, dimension, key, language)
);

create table view_refreshes (
  showroom_id text primary key,
  timezone text not null,
  refreshed_at timestamptz not null,
  -- When all of it was last worked out anew, not the last weeks alone.
  whole_at timestamptz not null
);

create schema bi;
comment on schema bi is 'Read-only views for BI tools. Nothing here is written to; columns keep their names, new ones come at the end.';

-- A barrier: a condition of whoever reads is never tried on rows that they may not see.
create view bi.answers with (security_barrier) as
select answer.id, answer.showroom_id as showroom, answer.answered_at,
  answer.answered_at at time zone refreshed.timezone as answered_local,
  answer.day, answer.metric, answer.scale,
  case when judged.told then answer.score end as score,
  case when not judged.told then 'too-few' end as hidden,
  answer.comment, answer.prompt, answer.prompt_version, answer.touchpoint, answer.product
from impressions as answer
join view_refreshes as refreshed on refreshed.showroom_id = answer.showroom_id
cross join lateral (select answer.answered_at <= refreshed.refreshed_at and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'touchpoint' and told.key = answer.touchpoint and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'product' and told.key = answer.product and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'stage' and told.key = answer.stage and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'zone' and told.key = answer.zone and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'scene' and told.key = answer.scene and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'language' and told.key = answer.language and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'device' and told.key = answer.device and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'guide' and told.key = answer.guide and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'experiment' and told.key = answer.experiment and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'prompt' and told.key = answer.prompt and told.day = answer.day) and
    exists (select 1 from view_told as told where told.showroom_id = answer.showroom_id and told.metric = answer.metric
      and told.dimension = 'day' and told.key = answer.day::text and told.day = answer.day) as told) as judged
where answer.answered_at is not null and not answer.withdrawn and answer.metric in ('csat', 'ces', 'nps');
comment on view bi.answers is 'One row an answer in force, as GET /api/export.csv has it. New answers are here at once, their scores from the next refresh on.';
comment on column bi.answers.id is 'Of the impression that was answered: the same as in every export';
comment on column bi.answers.showroom is 'Id of the showroom';
comment on column bi.answers.answered_at is 'When it was given or last amended';
comment on column bi.answers.answered_local is 'The same by the showroom''s clock';
comment on column bi.answers.day is 'The day it is counted on, the showroom''s: that on which the prompt was shown';
comment on column bi.answers.metric is 'csat, ces or nps';
comment on column bi.answers.scale is '1-5, 1-7 or 0-10';
comment on column bi.answers.score is 'On that scale; null when hidden';
comment on column bi.answers.hidden is 'too-few when the score is hidden, else null';
comment on column bi.answers.comment is 'What its author wrote; null without';
comment on column bi.answers.prompt is 'Id of the question; its words are in bi.names';
comment on column bi.answers.prompt_version is 'Which version of the question was answered';
comment on column bi.answers.touchpoint is 'Where, by id; its name is in bi.names';
comment on column bi.answers.product is 'About which product, by id; (none) when about none';

create view bi.figures_by_day with (security_barrier) as
select showroom_id as showroom, from_day as day, metric, version, unit, n, waiting,
  case when hidden then 'too-few' end as hidden, value, low, high, mean, counts
from view_figures where grain = 'day';
comment on view bi.figures_by_day is 'Each metric of each day, of the whole showroom, as GET /api/metrics?by=day tells it.';
comment on column bi.figures_by_day.showroom is 'Id of the showroom';
comment on column bi.figures_by_day.day is 'In the showroom''s time zone';
comment on column bi.figures_by_day.metric is 'csat, ces, easy-share, nps or response-rate';
comment on column bi.figures_by_day.version is 'Of its definition: numbers of two versions are not compared';
comment on column bi.figures_by_day.unit is 'Of value, low, high: percent, score, or points from -100 to 100';
comment on column bi.figures_by_day.n is 'Answers, for response-rate impressions; of a hidden one all of the period';
comment on column bi.figures_by_day.waiting is 'Answers of the period that the figure leaves out, so that periods can''t be subtracted to fewer than five';
comment on column bi.figures_by_day.hidden is 'too-few when the figure is hidden, else null';
comment on column bi.figures_by_day.value is 'The figure; null when hidden';
comment on column bi.figures_by_day.low is 'Lower end of the 95% interval';
comment on column bi.figures_by_day.high is 'Upper end of the 95% interval';
comment on column bi.figures_by_day.mean is 'Mean of the scores, where the metric has one';
comment on column bi.figures_by_day.counts is 'Answers by score, lowest first; for response-rate those without an answer and those with one';

create view bi.figures_by_week with (security_barrier) as
select showroom_id as showroom, from_day as week_from, to_day as week_to, metric, version, unit, dimension, key,
  n, waiting, case when hidden then 'too-few' end as hidden, value, low, high, mean, counts
from view_figures where grain = 'week';
comment on view bi.figures_by_week is 'Each metric of each week, whole and by every dimension, as GET /api/metrics?by=DIMENSION&from=MONDAY&to=SUNDAY tells it.';
comment on column bi.figures_by_week.showroom is 'Id of the showroom';
comment on column bi.figures_by_week.week_from is 'Its Monday, in the showroom''s time zone';
comment on column bi.figures_by_week.week_to is 'Its Sunday';
comment on column bi.figures_by_week.metric is 'csat, ces, easy-share, nps or response-rate';
comment on column bi.figures_by_week.version is 'Of its definition: numbers of two versions are not compared';
comment on column bi.figures_by_week.unit is 'Of value, low, high: percent, score, or points from -100 to 100';
comment on column bi.figures_by_week.dimension is 'total, touchpoint, product, stage, zone, scene, language, device, guide, experiment or prompt';
comment on column bi.figures_by_week.key is 'Of the dimension; empty for total, (none) for what has none. Its name is in bi.names';
comment on column bi.figures_by_week.n is 'Answers, for response-rate impressions; of a hidden one all of the week';
comment on column bi.figures_by_week.waiting is 'Answers of the week that the figure leaves out, so that weeks can''t be subtracted to fewer than five';
comment on column bi.figures_by_week.hidden is 'too-few when the figure is hidden, else null';
comment on column bi.figures_by_week.value is 'The figure; null when hidden';
comment on column bi.figures_by_week.low is 'Lower end of the 95% interval';
comment on column bi.figures_by_week.high is 'Upper end of the 95% interval';
comment on column bi.figures_by_week.mean is 'Mean of the scores, where the metric has one';
comment on column bi.figures_by_week.counts is 'Answers by score, lowest first; for response-rate those without an answer and those with one';

create view bi.suppressions with (security_barrier) as
select showroom_id as showroom, day, prompt, touchpoint, rule, count as times from suppressions where count > 0;
comment on view bi.suppressions is 'Questions that were due and not asked, by the rule that held them back, as GET /api/suppressions tells it. Live.';
comment on column bi.suppressions.showroom is 'Id of the showroom';
comment on column bi.suppressions.day is 'In the showroom''s time zone';
comment on column bi.suppressions.prompt is 'Id of the question';
comment on column bi.suppressions.touchpoint is 'Where it was due, by id';
comment on column bi.suppressions.rule is 'Which rule held it back';
comment on column bi.suppressions.times is 'How often';

create view bi.visits_by_day with (security_barrier) as
select refreshed.showroom_id as showroom, days.day,
  case when days.remembered >= 5 or days.remembered = 0 then days.remembered end as remembered,
  case when days.remembered between 1 and 4 then 'too-few' end as hidden,
  days.anonymous, days.held
from view_refreshes as refreshed
cross join lateral (
  select day, sum(remembered)::integer as remembered, sum(anonymous)::bigint as anonymous, sum(held)::bigint as held
  from (
    select day, visits as remembered, 0 as anonymous, 0 as held from signal_rollups
    where signal_rollups.showroom_id = refreshed.showroom_id and signal = 'struggle' and subject = 'total'
      and language = '' and device = ''
    union all
    select day, 0, case what when 'visit' then count else 0 end, case what when 'held' then count else 0 end
    from daily_totals where daily_totals.showroom_id = refreshed.showroom_id
  ) as counted
  group by day
) as days;
comment on view bi.visits_by_day is 'Visits by the day on which they began. Live.';
comment on column bi.visits_by_day.showroom is 'Id of the showroom';
comment on column bi.visits_by_day.day is 'In the showroom''s time zone';
comment on column bi.visits_by_day.remembered is 'Visits of those who agreed to be remembered; null when hidden';
comment on column bi.visits_by_day.hidden is 'too-few when they are fewer than five, else null';
comment on column bi.visits_by_day.anonymous is 'Visits of those who did not: a total, of which nothing else is known';
comment on column bi.visits_by_day.held is 'Questions that were held back from those';

create view bi.names with (security_barrier) as
select showroom_id as showroom, dimension, key, language, label from view_names;
comment on view bi.names is 'What keys are called.';
comment on column bi.names.showroom is 'Id of the showroom';
comment on column bi.names.dimension is 'touchpoint, product, zone, scene or prompt';
comment on column bi.names.key is 'As in the other views';
comment on column bi.names.language is 'it or en';
comment on column bi.names.label is 'The name in that language';

create view bi.refreshes with (security_barrier) as
select showroom_id as showroom, timezone, refreshed_at, whole_at from view_refreshes;
comment on view bi.refreshes is 'How old what the other views tell is.';
comment on column bi.refreshes.showroom is 'Id of the showroom';
comment on column bi.refreshes.timezone is 'Its time zone, an IANA name';
comment on column bi.refreshes.refreshed_at is 'When the last weeks were worked out anew';
comment on column bi.refreshes.whole_at is 'When everything was';
