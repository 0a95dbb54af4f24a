-- Bots that GitHub does not mark as such: accounts of the type User, and names in commits, in lower case and exactly. Add to
-- it freely: this file runs anew at the next start after it changed, and every number follows.
create or replace view known_bot (name) as
  select unnest(array[
    'allcontributors', 'appveyorbot', 'azure-pipelines-bot', 'backstage-goalie', 'bors', 'boring-cyborg', 'changeset-bot', 'circleci-bot',
    'cla-bot', 'clabot', 'cncf-ci', 'codacy-badger', 'codecov-commenter', 'codecov-io', 'coveralls', 'crowdin-bot', 'dependabot-preview',
    'dependabot-support', 'depfu', 'docker-library-bot', 'eclipse-otterdog', 'fossabot', 'github action', 'github actions', 'github-actions', 'github-merge-queue',
    'gitlocalize-app', 'golangcibot', 'googlebot', 'gopherbot', 'greenkeeper', 'greenkeeperio-bot', 'homebrew-bot', 'houndci-bot', 'imgbot',
    'imgbotapp', 'istio-testing', 'jenkins', 'jenkins-infra-bot', 'k8s-ci-robot', 'k8s-merge-robot', 'lgtm-com', 'lgtm-migrator', 'linux-foundation-easycla',
    'mergify', 'mend-bolt-for-github', 'netlify', 'openshift-ci-robot', 'openshift-merge-robot', 'pep8speaks', 'pre-commit-ci', 'probot',
    'pull-request-size', 'pyup-bot', 'renovate', 'renovate bot', 'renovate-bot', 'requires-io', 'rust-highfive', 'rustbot', 'scala-steward',
    'semantic-release-bot', 'sider', 'snyk-bot', 'sonarcloud', 'sourcelevel-bot', 'stickler-ci', 'step-security-bot', 'travis ci', 'travis-ci',
    'traviscibot', 'vercel', 'weblate', 'web-flow', 'whitesource-bolt-for-github']);

select resolve_bots(array(select id from person));
