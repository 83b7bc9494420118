// Drives the generated Go client: URL, denied access key, URLs of a server with a quota, a throttling and a failing one.
package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"reflect"
	"strconv"
	"strings"
	"time"

	c "example.com/clients/docdbelastic"
)

const (
	key  = "arn:aws:kms:us-east-1:123456789012:key/1f0e6f6a-54f1-4a53-9d68-6f3ed5c8a001"
	none = "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/none"
)

var (
	ctx   = context.Background()
	count int
)

func connect(url, accessKey string) *c.DocDbElasticAPIService {
	settings := c.NewConfiguration()
	settings.Servers = c.ServerConfigurations{{URL: url}}
	if accessKey != "" {
		settings.AddDefaultHeader("Authorization", "AWS4-HMAC-SHA256 Credential="+accessKey+
			"/20260101/us-east-1/docdb-elastic/aws4_request, SignedHeaders=host, Signature="+strings.Repeat("0", 64))
	}
	return c.NewAPIClient(settings).DocDbElasticAPI
}

func fresh(prefix string) string {
	count++
	return fmt.Sprintf("%s-%x%d", prefix, time.Now().UnixNano(), count)
}

func cluster(api *c.DocDbElasticAPIService) (string, error) {
	made, _, err := api.CreateCluster(ctx).CreateClusterRequestContent(c.CreateClusterRequestContent{
		ClusterName: fresh("cluster"), AuthType: c.AUTH_PLAIN_TEXT, AdminUserName: "sampleadmin",
		AdminUserPassword: "correct-horse-42", ShardCapacity: 2, ShardCount: 1,
	}).Execute()
	if err != nil {
		return "", err
	}
	return made.Cluster.ClusterArn, nil
}

func snapshot(api *c.DocDbElasticAPIService, cluster, name string) (string, error) {
	made, _, err := api.CreateClusterSnapshot(ctx).CreateClusterSnapshotRequestContent(
		c.CreateClusterSnapshotRequestContent{ClusterArn: cluster, SnapshotName: name}).Execute()
	if err != nil {
		return "", err
	}
	return made.Snapshot.SnapshotArn, nil
}

// expect tells whether a call ended with a status and with the model of its error.
func expect[T any](status int, answer *http.Response, err error) error {
	var failure *c.GenericOpenAPIError
	if !errors.As(err, &failure) {
		return fmt.Errorf("no error %d: %v", status, err)
	}
	if answer != nil && answer.StatusCode != status {
		return fmt.Errorf("the status is %d", answer.StatusCode)
	}
	model, typed := failure.Model().(T)
	if !typed {
		return fmt.Errorf("the model is %T", failure.Model())
	}
	name := strings.TrimSuffix(reflect.TypeOf(model).Name(), "ResponseContent")
	if answer != nil && answer.Header.Get("x-amzn-errortype") != name {
		return errors.New("the error's name is wrong")
	}
	if status == http.StatusTooManyRequests {
		if _, err := strconv.Atoi(answer.Header.Get("Retry-After")); err != nil {
			return fmt.Errorf("Retry-After is wrong: %w", err)
		}
	}
	return nil
}

func life(api *c.DocDbElasticAPIService) error {
	owner, err := cluster(api)
	if err != nil {
		return err
	}
	source, err := snapshot(api, owner, fresh("source"))
	if err != nil {
		return err
	}
	tags, yes, keyID := map[string]string{"team": "billing", "empty": ""}, true, key
	made, _, err := api.CopyClusterSnapshot(ctx, source).CopyClusterSnapshotRequestContent(c.CopyClusterSnapshotRequestContent{
		TargetSnapshotName: fresh("copy"), KmsKeyId: &keyID, CopyTags: &yes, Tags: &tags,
	}).Execute()
	if err != nil {
		return err
	}
	copied := made.Snapshot
	if copied.KmsKeyId != key || *copied.SnapshotType != c.SNAPSHOTTYPE_MANUAL {
		return errors.New("the copy is wrong")
	}
	tagged, _, err := api.ListTagsForResource(ctx, copied.SnapshotArn).Execute()
	if err != nil || !reflect.DeepEqual(*tagged.Tags, tags) {
		return fmt.Errorf("the tags of the copy are wrong: %v", err)
	}
	more := c.TagResourceRequestContent{Tags: map[string]string{"more": "1"}}
	if _, err = api.TagResource(ctx, copied.SnapshotArn).TagResourceRequestContent(more).Execute(); err != nil {
		return err
	}
	if _, err = api.UntagResource(ctx, copied.SnapshotArn).TagKeys([]string{"team", "empty"}).Execute(); err != nil {
		return err
	}
	tagged, _, err = api.ListTagsForResource(ctx, copied.SnapshotArn).Execute()
	if err != nil || !reflect.DeepEqual(*tagged.Tags, more.Tags) {
		return fmt.Errorf("the tags left are wrong: %v", err)
	}
	listed, _, err := api.ListClusterSnapshots(ctx).ClusterArn(owner).Execute()
	if err != nil || len(listed.Snapshots) != 2 {
		return fmt.Errorf("the list is wrong: %v", err)
	}
	for _, arn := range []string{copied.SnapshotArn, source} {
		if _, _, err = api.DeleteClusterSnapshot(ctx, arn).Execute(); err != nil {
			return err
		}
	}
	_, _, err = api.DeleteCluster(ctx, owner).Execute()
	return err
}

func conflict(api *c.DocDbElasticAPIService) error {
	owner, err := cluster(api)
	if err != nil {
		return err
	}
	name := fresh("taken")
	if _, err = snapshot(api, owner, name); err != nil {
		return err
	}
	_, err = snapshot(api, owner, name)
	return expect[c.ConflictExceptionResponseContent](409, nil, err)
}

func quota(api *c.DocDbElasticAPIService) error {
	owner, err := cluster(api)
	for i := 0; i < 5 && err == nil; i++ {
		_, err = snapshot(api, owner, fresh("s"))
	}
	return expect[c.ServiceQuotaExceededExceptionResponseContent](402, nil, err)
}

func throttled(api *c.DocDbElasticAPIService) error {
	var answer *http.Response
	var err error
	for i := 0; i < 200 && err == nil; i++ {
		_, answer, err = api.ListClusters(ctx).Execute()
	}
	return expect[c.ThrottlingExceptionResponseContent](429, answer, err)
}

func main() {
	url, denied, quotaURL, throttledURL, failingURL := os.Args[1], os.Args[2], os.Args[3], os.Args[4], os.Args[5]
	checks := []struct {
		name string
		run  func() error
	}{
		{"life of a copy", func() error { return life(connect(url, "")) }},
		{"ResourceNotFoundException", func() error {
			_, answer, err := connect(url, "").GetClusterSnapshot(ctx, none).Execute()
			return expect[c.ResourceNotFoundExceptionResponseContent](404, answer, err)
		}},
		{"ConflictException", func() error { return conflict(connect(url, "")) }},
		{"ValidationException", func() error {
			_, answer, err := connect(url, "").CopyClusterSnapshot(ctx, none).CopyClusterSnapshotRequestContent(
				c.CopyClusterSnapshotRequestContent{TargetSnapshotName: "ends-"}).Execute()
			return expect[c.ValidationExceptionResponseContent](400, answer, err)
		}},
		{"ServiceQuotaExceededException", func() error { return quota(connect(quotaURL, "")) }},
		{"AccessDeniedException", func() error {
			_, answer, err := connect(url, denied).ListClusters(ctx).Execute()
			return expect[c.AccessDeniedExceptionResponseContent](403, answer, err)
		}},
		{"ThrottlingException", func() error { return throttled(connect(throttledURL, "")) }},
		{"InternalServerException", func() error {
			_, answer, err := connect(failingURL, "").ListClusters(ctx).Execute()
			return expect[c.InternalServerExceptionResponseContent](500, answer, err)
		}},
	}
	failed := 0
	for _, check := range checks {
		if err := check.run(); err != nil {
			failed++
			fmt.Println("FAILED ", check.name, err)
		} else {
			fmt.Println("ok     ", check.name)
		}
	}
	fmt.Printf("%d passed, %d failed\n", len(checks)-failed, failed)
	if failed > 0 {
		os.Exit(1)
	}
}
