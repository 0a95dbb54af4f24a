package dev.stoa.project;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How patient {@link LifecyclePolicy} is: {@code STOA_LIFECYCLE_…}, the same as {@code stoa.lifecycle.*}. */
@ConfigMapping(prefix = "stoa.lifecycle")
public interface LifecycleSettings {

    /** Days in which no maintainer answered, while somebody waits that long; by default a quarter. */
    @WithDefault("90")
    int noResponseDays();

    /** Days without a commit; by default a year. In maintenance it takes twice as long. */
    @WithDefault("365")
    int noCommitDays();

    /** Days within which new activity counts; by default a quarter. */
    @WithDefault("90")
    int newActivityDays();

    /** Commits by people within those days that say a project is alive again. */
    @WithDefault("10")
    int newActivityCommits();
}
