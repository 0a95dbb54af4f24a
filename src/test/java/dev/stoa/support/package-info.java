/**
 * What tests share: {@link dev.stoa.support.World}, one small named world of fixtures in the real database; the recorded
 * GitHub; the browser; the statement counter. Tests talk HTTP and read HTML with jsoup; none of them mocks.
 */
package dev.stoa.support;
