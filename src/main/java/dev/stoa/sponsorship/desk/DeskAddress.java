package dev.stoa.sponsorship.desk;

import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of every list of sponsorships, as sent. */
public class DeskAddress {

    @RestQuery
    public String q;

    @RestQuery
    public String state;

    @RestQuery
    public String year;

    @RestQuery
    public String month;

    @RestQuery
    public String owner;

    @RestQuery
    public String topic;

    @RestQuery
    public String currency;

    @RestQuery
    public String conference;

    @RestQuery
    public String sort;
}
