/**
 * Places on Earth and maps of them, made here: no tile server, no script, nobody who learns what a visitor looks at.
 * {@link dev.stoa.site.geo.MapPicture} is a map as a page draws it ({@code templates/tags/worldMap.html}); what it is made
 * of are pure functions: {@link dev.stoa.site.geo.Projection}, {@link dev.stoa.site.geo.MapView},
 * {@link dev.stoa.site.geo.Coastlines}, {@link dev.stoa.site.geo.Clusters}. {@link dev.stoa.site.geo.Gazetteer} finds a
 * city that somebody typed. The data and where they come from: {@code src/main/resources/geo/README.md}.
 */
package dev.stoa.site.geo;
