-- "As of" is the end of the last sync or the last delivery brought in, asked with every page that is rendered.
create index delivery_finished on delivery (finished_at desc) where finished_at is not null;
create index sync_run_finished on sync_run (finished_at desc);
