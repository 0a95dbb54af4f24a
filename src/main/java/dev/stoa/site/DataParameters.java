package dev.stoa.site;

/** Knows what may be asked of open data; a page's own parameters can be more, such as how a plot is drawn. */
public interface DataParameters {

    /**
     * Whether the data at this address can be narrowed by a parameter.
     *
     * @param path of a public page, without ending
     */
    boolean takes(String path, String parameter);
}
