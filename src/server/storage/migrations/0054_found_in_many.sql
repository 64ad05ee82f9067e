-- How rare it is that an answer is given far from its day can't be told from the columns apart: without this, all answers are read
-- where there are millions, instead of the few in the index of 0050.
create statistics impressions_apart on (((answered_at at time zone 'UTC')::date - day)) from impressions;
analyze impressions;
-- Guided visits, of which there are few among all events.
create index events_of_guided on events (showroom_id, occurred_at) where type in ('guided.started', 'guided.ended');
-- Open cases are counted from it alone, as everybody who looks may see them.
create index cases_open_counts on cases (showroom_id, assignee_id, due_at, replied_at, metric, zone) where state = 'open';
