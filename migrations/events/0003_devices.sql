-- Events that come late have their device's visits cut anew from all its events. Tables are sorted by lead: with this, parts that hold none
-- of the device are passed over.
alter table events add index if not exists devices device type bloom_filter(0.01) granularity 1;
alter table events materialize index devices;
alter table touches add index if not exists devices device type bloom_filter(0.01) granularity 1;
alter table touches materialize index devices;
